package city.liangwang.catalog.web;

import city.liangwang.catalog.Scale;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A scale as far as weighing is concerned. */
public record RegisteredScaleView(
    UUID id,
    @Schema(examples = "HZ-20391") String serial,
    @Schema(examples = "60000") long maxGrams,
    @Schema(examples = "20") long intervalGrams,
    @Schema(description = "Last day of the certificate that counts", examples = "2027-12-31")
        LocalDate validUntil) {

  static RegisteredScaleView of(Scale scale) {
    return new RegisteredScaleView(
        scale.id(), scale.serial(), scale.maxGrams(), scale.intervalGrams(), scale.validUntil());
  }
}
