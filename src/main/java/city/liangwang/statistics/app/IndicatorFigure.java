package city.liangwang.statistics.app;

import city.liangwang.statistics.domain.Absent;
import city.liangwang.statistics.domain.Component;
import city.liangwang.statistics.domain.Indicator;
import city.liangwang.statistics.domain.Period;
import city.liangwang.statistics.domain.Rate;
import city.liangwang.statistics.domain.Target;
import city.liangwang.statistics.domain.Words;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An indicator over a period, with everything that its value was made of. */
@Schema(description = "An indicator over a period, with everything that its value was made of")
public record IndicatorFigure(
    @Schema(examples = "IND-LIFE-01") String code,
    @Schema(examples = "生活垃圾回收利用率") String nameZh,
    @Schema(examples = "Household waste recycling rate") String nameEn,
    @Schema(examples = "%") String unit,
    @Schema(
            description = "Decimal with two digits, rounded half up; null when missing",
            examples = "3.21")
        @Nullable String value,
    @Schema(description = "Why there is no value") @Nullable Words missing,
    @Schema(
            description = "What the plan asks for; >0 where a number has to be passed",
            examples = "40")
        @Nullable String target,
    @Schema(examples = "2027") @Nullable Integer targetYear,
    @Schema(examples = "2025-05") String definitionVersion,
    @Schema(description = "The formula as its source words it") String formula,
    @Schema(description = "Where the definition was read") String source,
    @Schema(description = "First and last day", examples = "2026-01-01/2026-12-31") String period,
    @Schema(description = "Terms above the line, in grams") List<Component> numerator,
    @Schema(description = "Terms below the line, in grams") List<Component> denominator,
    @Schema(description = "Terms that nobody knows: not counted, and why") List<Absent> absent,
    @Schema(description = "All statements of the plan about this indicator") List<Target> targets) {

  static IndicatorFigure of(Indicator indicator, Rate rate, List<Target> targets, Period period) {
    var next = Target.next(targets, period.to());
    return new IndicatorFigure(
        indicator.code(),
        indicator.nameZh(),
        indicator.nameEn(),
        indicator.unit(),
        rate.value(),
        rate.missing(),
        next.map(Target::text).orElse(null),
        next.map(Target::dueYear).orElse(null),
        indicator.definitionVersion(),
        indicator.formula(),
        indicator.source(),
        period.toString(),
        rate.numerator(),
        rate.denominator(),
        rate.absent(),
        targets);
  }
}
