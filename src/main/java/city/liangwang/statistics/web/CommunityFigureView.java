package city.liangwang.statistics.web;

import city.liangwang.statistics.domain.Suppression;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a community gave, unless too few households did. */
record CommunityFigureView(
    @Schema(description = "The id of the community") @Nullable String communityId,
    @Schema(description = "At the door; null when suppressed") @Nullable Long collectedGrams,
    @Schema(description = "Null when suppressed") @Nullable Long households,
    @Schema(description = "Hidden, because fewer than 5 households could be told apart")
        boolean suppressed) {

  static CommunityFigureView of(Suppression.Shown shown) {
    return new CommunityFigureView(
        shown.key(), shown.grams(), shown.households(), shown.suppressed());
  }
}
