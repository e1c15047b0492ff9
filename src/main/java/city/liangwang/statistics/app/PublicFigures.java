package city.liangwang.statistics.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One day of the city, for everybody. Stages are never added. */
@Schema(description = "One day of the city. Stages stand side by side and are never added.")
public record PublicFigures(
    CityName city,
    @Schema(description = "In the city's zone") LocalDate day,
    @Schema(description = "When the newest record in these figures was counted") Instant updatedAt,
    Pickups pickups,
    @Schema(description = "Households that handed something over") long households,
    @Schema(description = "Paid at the door, in fen", examples = "812345") long paidFen,
    List<StageFigure> stages,
    List<Difference> differences,
    List<District> districts,
    List<MaterialFigure> materials,
    List<Carbon> carbon,
    List<IndicatorFigure> indicators) {

  /** The city. */
  public record CityName(
      @Schema(examples = "990100") String code,
      String nameZh,
      String nameEn,
      @Schema(examples = "Asia/Shanghai") String zone) {}

  /** The pickups that were booked on this day, by where they stand now. */
  public record Pickups(
      long booked,
      @Schema(description = "Neither weighed nor ended otherwise") long open,
      long weighed,
      long refused,
      long cancelled,
      long noShow) {}

  /** What was weighed at one stage. */
  public record StageFigure(
      @Schema(
              description =
                  "collected, handed-over, received, sorted, shipped (less what was sent back), residue or loss")
          String stage,
      @Schema(description = "Corrections and reversals are in it") long grams,
      @Schema(description = "Weighings, hand-overs, intakes, runs or outbounds") long records) {}

  /** What the earlier of two weighings found more than the later one. */
  public record Difference(
      @Schema(description = "door-station, manifest-weighbridge or outbound-recycler")
          String between,
      @Schema(description = "Below zero when the later one found more") long grams) {}

  /** One division of the city. */
  public record District(
      String code,
      String nameZh,
      String nameEn,
      @Schema(description = "WGS-84") double latitude,
      @Schema(description = "WGS-84") double longitude,
      long collectedGrams,
      long households,
      long paidFen) {}

  /** One material at one stage. */
  public record MaterialFigure(
      String code, String nameZh, String nameEn, String stage, long grams) {}

  /** CO2e that the grams of one stage are said to save. */
  @Schema(name = "PublicCarbon")
  public record Carbon(
      @Schema(description = "estimated, verified or shipped; never added") String stage,
      long co2eGrams,
      long lowCo2eGrams,
      long highCo2eGrams,
      @Schema(description = "The set of factors that was active", examples = "AY-A-2025.1")
          String factorSet,
      String noteZh,
      String noteEn) {}
}
