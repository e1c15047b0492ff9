package city.liangwang.people.web;

import city.liangwang.people.app.FindResident.Match;
import city.liangwang.people.app.KnownAddress;
import city.liangwang.people.domain.Door;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ResidentMatch", description = "A resident, as far as a call needs it")
record ResidentMatchView(
    UUID id,
    String name,
    @Schema(examples = "138****1234") String phoneMasked,
    List<MaskedAddress> addresses) {

  @Schema(name = "MaskedAddress", description = "Enough to ask the caller for the rest")
  record MaskedAddress(
      UUID id,
      @Schema(examples = "示范小区") String communityNameZh,
      @Schema(description = "The building only", examples = "3号楼***") String lineMasked) {

    static MaskedAddress of(KnownAddress known) {
      return new MaskedAddress(
          known.address().id(), known.community().nameZh(), Door.masked(known.address().line()));
    }
  }

  static ResidentMatchView of(Match match) {
    return new ResidentMatchView(
        match.person().id(),
        match.person().name(),
        match.phoneMasked(),
        match.addresses().stream().map(MaskedAddress::of).toList());
  }
}
