package city.liangwang.catalog.web;

import city.liangwang.catalog.domain.NewScale;
import city.liangwang.catalog.domain.ScaleHolder;
import city.liangwang.catalog.domain.ScaleKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A scale that is to be used. */
public record ScaleRequest(
    @Schema(examples = "HZ-20391") @NotBlank @Size(max = 50) String serial,
    @Schema(description = "door, station or weighbridge", examples = "door")
        @NotNull
        @Pattern(regexp = "door|station|weighbridge")
        String kind,
    @Schema(description = "Class of OIML R76", examples = "III")
        @NotNull
        @Pattern(regexp = "I|II|III|IIII")
        String accuracyClass,
    @Schema(description = "The heaviest load it may weigh, in grams", examples = "60000")
        @Positive
        @Max(GRAMS_MAX)
        long maxGrams,
    @Schema(description = "Its readings are multiples of this", examples = "20")
        @Positive
        @Max(GRAMS_MAX)
        long intervalGrams,
    @Schema(description = "e of the certificate", examples = "20") @Positive @Max(GRAMS_MAX)
        long verificationIntervalGrams,
    @Schema(description = "The station that it stands at; only for kind station")
        @Nullable UUID stationId,
    @Schema(description = "The sorting centre that it stands at; only for kind weighbridge")
        @Nullable UUID centreId,
    @Schema(description = "User name of the collector who carries it; only for kind door")
        @Size(max = 50)
        @Nullable String collector,
    @NotNull @Valid CertificateRequest certificate) {

  /** 150 t: no scale weighs more. */
  private static final long GRAMS_MAX = 150_000_000;

  NewScale scale() {
    return new NewScale(
        serial,
        ScaleKind.of(kind),
        accuracyClass,
        maxGrams,
        intervalGrams,
        verificationIntervalGrams,
        new ScaleHolder(stationId, centreId, collector),
        certificate.certificate());
  }
}
