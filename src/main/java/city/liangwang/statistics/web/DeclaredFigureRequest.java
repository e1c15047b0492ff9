package city.liangwang.statistics.web;

import city.liangwang.statistics.domain.Declared;
import city.liangwang.statistics.domain.Period;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody outside the platform weighed, treated or estimated. */
record DeclaredFigureRequest(
    @Schema(examples = "IND-LIFE-01") @NotBlank @Size(max = 50) String indicatorCode,
    @Schema(description = "numerator or denominator")
        @NotNull
        @Pattern(regexp = "numerator|denominator", message = "numerator or denominator")
        String side,
    @Schema(
            description = "Supersedes what was declared about the same component before",
            examples = "kitchen-waste-treated")
        @NotNull
        @Size(max = 60)
        @Pattern(regexp = "[a-z][a-z0-9-]*", message = "lower case, digits and hyphens")
        String component,
    @NotBlank @Size(max = 200) String nameZh,
    @NotBlank @Size(max = 200) String nameEn,
    @Schema(description = "First day", examples = "2026-01-01") @NotNull LocalDate from,
    @Schema(description = "Last day", examples = "2026-12-31") @NotNull LocalDate to,
    @Schema(description = "In the whole period")
        @NotNull
        @PositiveOrZero
        @Max(1_000_000_000_000_000L)
        Long grams,
    @Schema(description = "measured, declared or estimated")
        @NotNull
        @Pattern(
            regexp = "measured|declared|estimated",
            message = "measured, declared or estimated")
        String sourceClass,
    @Schema(description = "Who says so, and where it can be looked up") @NotBlank @Size(max = 200)
        String source,
    @Size(max = 200) @Nullable String noteZh,
    @Size(max = 200) @Nullable String noteEn) {

  /** Fails with {@code period-invalid}. */
  Declared figure() {
    var period = new Period(from, to);
    return new Declared(
        side,
        component,
        nameZh,
        nameEn,
        BigDecimal.valueOf(grams),
        Declared.IN_TOTAL,
        period.from(),
        period.to(),
        sourceClass,
        source,
        noteZh == null ? "" : noteZh,
        noteEn == null ? "" : noteEn);
  }
}
