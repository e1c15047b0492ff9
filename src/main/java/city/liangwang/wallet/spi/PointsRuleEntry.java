package city.liangwang.wallet.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many points a paid pickup earns.
 *
 * @param points above zero
 * @param validTo the first instant at which it does not hold any more; null: no end
 */
public record PointsRuleEntry(
    String code,
    String nameZh,
    String nameEn,
    long points,
    Instant validFrom,
    @Nullable Instant validTo) {}
