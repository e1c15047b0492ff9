package city.liangwang.statistics.domain;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where grams are weighed on their way. Stages stand side by side and are never added. */
public enum Stage {
  COLLECTED("collected", "estimated"),
  HANDED_OVER("handed-over", null),
  RECEIVED("received", null),
  SORTED("sorted", "verified"),
  SHIPPED("shipped", "shipped"),
  RESIDUE("residue", null),
  LOSS("loss", null);

  private final String word;
  private final @Nullable String carbonStage;

  Stage(String word, @Nullable String carbonStage) {
    this.word = word;
    this.carbonStage = carbonStage;
  }

  /** As in the API and in the database. */
  public String word() {
    return word;
  }

  /** What CO2e at this stage is called; null where none is claimed. */
  public @Nullable String carbonStage() {
    return carbonStage;
  }

  public static Optional<Stage> find(String word) {
    return Arrays.stream(values()).filter(stage -> stage.word.equals(word)).findFirst();
  }
}
