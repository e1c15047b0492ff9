package city.liangwang.statistics.domain;

import city.liangwang.statistics.StatisticsProblem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which facts are asked for; what is null does not matter. */
public record Filter(
    Period period,
    @Nullable Stage stage,
    @Nullable String divisionCode,
    @Nullable UUID communityId,
    @Nullable UUID stationId,
    @Nullable String materialCode) {

  /** Null without a word. Fails with {@code stage-unknown}. */
  public static @Nullable Stage stage(@Nullable String word) {
    return word == null
        ? null
        : Stage.find(word)
            .orElseThrow(() -> StatisticsProblem.STAGE_UNKNOWN.at("stage", "no stage " + word));
  }

  /** The same, of one division only. */
  public Filter of(String division) {
    return new Filter(period, stage, division, communityId, stationId, materialCode);
  }
}
