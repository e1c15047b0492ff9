package city.liangwang.catalog.web;

import city.liangwang.catalog.domain.Certificate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A verification certificate (检定证书). */
public record CertificateRequest(
    @Schema(examples = "AY-2026-00123") @NotBlank @Size(max = 50) String number,
    @Schema(description = "Its last day", examples = "2027-12-31") @NotNull LocalDate validUntil) {

  Certificate certificate() {
    return new Certificate(number, validUntil);
  }
}
