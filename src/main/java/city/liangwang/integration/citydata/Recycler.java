package city.liangwang.integration.citydata;

import java.time.LocalDate;
import java.util.List;

/**
 * A licensed recycler; the licence holds up to and including its last day, for the materials
 * listed.
 */
public record Recycler(
    String code,
    String nameZh,
    String nameEn,
    String divisionCode,
    double latitude,
    double longitude,
    String licenceNumber,
    LocalDate licenceValidUntil,
    List<String> materialCodes,
    boolean synthetic,
    String source) {

  public Recycler {
    materialCodes = List.copyOf(materialCodes);
  }
}
