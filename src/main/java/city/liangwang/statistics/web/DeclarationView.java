package city.liangwang.statistics.web;

import city.liangwang.statistics.domain.Declaration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody said about a component of an indicator. */
record DeclarationView(
    UUID id,
    @Schema(examples = "IND-LIFE-01") String indicatorCode,
    @Schema(description = "numerator, denominator or context") String side,
    @Schema(examples = "kitchen-waste-treated") String component,
    String nameZh,
    String nameEn,
    @Schema(description = "Decimal; null when nobody knows", examples = "5000000")
        @Nullable String amount,
    @Schema(description = "grams-per-day, grams-per-year, grams, persons or households")
        String basis,
    @Schema(description = "First day") LocalDate from,
    @Schema(description = "Last day; null without an end") @Nullable LocalDate to,
    @Schema(description = "measured, declared or estimated") String sourceClass,
    String source,
    String noteZh,
    String noteEn,
    Instant declaredAt,
    @Schema(description = "Null for what the city's files say") @Nullable UUID declaredBy) {

  static DeclarationView of(Declaration declaration) {
    var figure = declaration.figure();
    var amount = figure.amount();
    return new DeclarationView(
        declaration.id(),
        declaration.indicatorCode(),
        figure.side(),
        figure.component(),
        figure.nameZh(),
        figure.nameEn(),
        amount == null ? null : amount.stripTrailingZeros().toPlainString(),
        figure.basis(),
        figure.validFrom(),
        figure.validTo(),
        figure.sourceClass(),
        figure.source(),
        figure.noteZh(),
        figure.noteEn(),
        declaration.declaredAt(),
        declaration.declaredBy());
  }
}
