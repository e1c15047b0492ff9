package city.liangwang.people.web;

import city.liangwang.people.app.ExportOwnData.OwnData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "OwnData", description = "Everything that is known of a resident as a person")
record OwnDataView(
    UUID id,
    @Schema(examples = "居民") String name,
    @Schema(description = "In full; null when none was given", examples = "13800001234")
        @Nullable String phone,
    @Schema(description = "By which WeChat knows the resident to this city")
        @Nullable String wechatOpenid,
    Instant registeredAt,
    @Schema(description = "The oldest first") List<AddressView> addresses,
    Instant exportedAt) {

  static OwnDataView of(OwnData data) {
    return new OwnDataView(
        data.person().id(),
        data.person().name(),
        data.phone(),
        data.wechatOpenid(),
        data.registeredAt(),
        data.addresses().stream().map(AddressView::of).toList(),
        data.exportedAt());
  }
}
