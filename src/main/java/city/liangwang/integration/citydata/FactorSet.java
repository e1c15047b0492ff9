package city.liangwang.integration.citydata;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A set of emission factors. At most one of a city is active. */
public record FactorSet(
    String code,
    String nameZh,
    String nameEn,
    String publisher,
    String edition,
    @Nullable LocalDate publishedOn,
    String gwpBasis,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String licence,
    String source,
    Status status,
    String noteZh,
    String noteEn) {

  public enum Status {
    DRAFT,
    ACTIVE,
    REFERENCE,
    RETIRED
  }
}
