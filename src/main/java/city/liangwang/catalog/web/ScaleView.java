package city.liangwang.catalog.web;

import city.liangwang.catalog.domain.ScaleCard;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A scale with who holds it and the certificate that counts. */
public record ScaleView(
    UUID id,
    @Schema(examples = "HZ-20391") String serial,
    @Schema(description = "door, station or weighbridge", examples = "door") String kind,
    @Schema(description = "Class of OIML R76", examples = "III") String accuracyClass,
    @Schema(examples = "60000") long maxGrams,
    @Schema(examples = "20") long intervalGrams,
    @Schema(description = "e of the certificate", examples = "20") long verificationIntervalGrams,
    @Nullable UUID stationId,
    @Nullable UUID centreId,
    @Schema(description = "User name of the collector who carries it") @Nullable String collector,
    @Schema(examples = "AY-2026-00123") String certificateNumber,
    @Schema(description = "Last day of the certificate", examples = "2027-12-31")
        LocalDate validUntil,
    @Schema(description = "Invented for demonstration") boolean synthetic) {

  static ScaleView of(ScaleCard card) {
    var scale = card.scale();
    return new ScaleView(
        scale.id(),
        scale.serial(),
        card.kind().word(),
        card.accuracyClass(),
        scale.maxGrams(),
        scale.intervalGrams(),
        card.verificationIntervalGrams(),
        card.holder().stationId(),
        card.holder().centreId(),
        card.holder().collector(),
        card.certificateNumber(),
        scale.validUntil(),
        card.synthetic());
  }
}
