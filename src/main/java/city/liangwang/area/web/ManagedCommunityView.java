package city.liangwang.area.web;

import city.liangwang.area.domain.CommunityCard;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A community as administrators see it. */
public record ManagedCommunityView(
    UUID id,
    @Schema(examples = "WF-01") String code,
    @Schema(examples = "槐荫苑") String nameZh,
    @Schema(examples = "Huaiyin Garden") String nameEn,
    @Schema(examples = "990101") String divisionCode,
    @Schema(description = "The station that serves it; null while it is not covered")
        @Nullable UUID stationId,
    @Schema(description = "urban or rural", examples = "urban") String setting,
    @Schema(examples = "1050") int households,
    @Schema(description = "Invented for demonstration") boolean synthetic) {

  static ManagedCommunityView of(CommunityCard card) {
    var community = card.community();
    return new ManagedCommunityView(
        community.id(),
        community.code(),
        community.nameZh(),
        card.nameEn(),
        community.divisionCode(),
        community.stationId(),
        card.setting(),
        card.households(),
        card.synthetic());
  }
}
