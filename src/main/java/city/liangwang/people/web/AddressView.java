package city.liangwang.people.web;

import city.liangwang.people.app.KnownAddress;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Address")
record AddressView(
    UUID id,
    @Schema(description = "The same for everybody at this door") UUID householdId,
    UUID communityId,
    @Schema(examples = "示范小区") String communityNameZh,
    @Schema(examples = "3号楼2单元501室") String line,
    @Schema(description = "Whether a station serves the community today") boolean covered,
    @Schema(description = "The station that serves it") @Nullable UUID stationId) {

  static AddressView of(KnownAddress known) {
    var address = known.address();
    var community = known.community();
    return new AddressView(
        address.id(),
        address.householdId(),
        address.communityId(),
        community.nameZh(),
        address.line(),
        community.stationId() != null,
        community.stationId());
  }
}
