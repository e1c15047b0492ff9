package city.liangwang.catalog.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A price with where and when it holds.
 *
 * @param divisionCode null for the whole city
 * @param feeFenPerPiece what the resident pays for having a piece taken away; null for nothing
 * @param validTo the first instant at which it does not hold any more; null without an end
 * @param placeholder nobody has confirmed it yet
 */
public record PriceCard(
    UUID id,
    String materialCode,
    boolean byPiece,
    @Nullable String divisionCode,
    long fenPerUnit,
    @Nullable Long feeFenPerPiece,
    Instant validFrom,
    @Nullable Instant validTo,
    boolean placeholder,
    String source) {}
