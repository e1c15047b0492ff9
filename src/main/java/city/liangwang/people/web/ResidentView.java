package city.liangwang.people.web;

import city.liangwang.people.app.LookAtResident.Resident;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Resident", description = "A resident, as customer service may see one")
record ResidentView(
    UUID id,
    String name,
    @Schema(description = "In full; null when none was given", examples = "13800001234")
        @Nullable String phone,
    List<AddressView> addresses) {

  static ResidentView of(Resident resident) {
    return new ResidentView(
        resident.person().id(),
        resident.person().name(),
        resident.phone(),
        resident.addresses().stream().map(AddressView::of).toList());
  }
}
