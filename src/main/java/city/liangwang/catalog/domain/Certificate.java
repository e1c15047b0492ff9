package city.liangwang.catalog.domain;

import city.liangwang.catalog.CatalogProblem;
import java.time.LocalDate;

/**
 * A verification certificate (检定证书).
 *
 * @param validUntil its last day
 */
public record Certificate(String number, LocalDate validUntil) {

  /** Fails with {@code certificate-expired}. */
  public void requireValid(LocalDate today) {
    if (today.isAfter(validUntil)) {
      throw CatalogProblem.CERTIFICATE_EXPIRED.at("validUntil", "was valid until " + validUntil);
    }
  }
}
