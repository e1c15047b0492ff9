package city.liangwang.integration.citydata;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is paid for a material in an area (the city or a division; the division's price goes first).
 *
 * <p>Exactly one of fen per kg and fen per piece is there, as the material's unit asks. The fee is
 * what the resident pays for having a piece taken away. Holds from the first to the last day, both
 * included; without a last day it has no end.
 */
public record Price(
    String materialCode,
    String areaCode,
    @Nullable Long fenPerKg,
    @Nullable Long fenPerPiece,
    @Nullable Long feeFenPerPiece,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable BigDecimal lowYuanPerKg,
    @Nullable BigDecimal highYuanPerKg,
    boolean placeholder,
    String source) {

  /** Names the price among the city's prices, for its id. */
  public String code() {
    return materialCode + "/" + areaCode + "/" + validFrom;
  }
}
