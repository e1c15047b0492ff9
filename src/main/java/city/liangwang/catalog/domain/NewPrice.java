package city.liangwang.catalog.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A price that an administrator wants to hold from an instant on.
 *
 * @param divisionCode null for the whole city
 * @param source who decided it, or where it was read
 */
public record NewPrice(
    String materialCode,
    @Nullable String divisionCode,
    long fenPerUnit,
    @Nullable Long feeFenPerPiece,
    Instant validFrom,
    String source) {}
