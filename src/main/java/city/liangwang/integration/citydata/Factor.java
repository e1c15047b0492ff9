package city.liangwang.integration.citydata;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * kg CO2e saved per kg recycled, exact; positive is a saving. Low and high are absent where the
 * source gives no range.
 *
 * <p>A material without a factor takes its parent's; without one there is no claim.
 */
public record Factor(
    String setCode,
    String materialCode,
    String baseline,
    BigDecimal kgCo2ePerKg,
    @Nullable BigDecimal lowKgCo2ePerKg,
    @Nullable BigDecimal highKgCo2ePerKg,
    String method,
    String uncertainty,
    String source,
    String confidence,
    @Nullable String note) {}
