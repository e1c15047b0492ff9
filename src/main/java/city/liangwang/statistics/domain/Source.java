package city.liangwang.statistics.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that went into another.
 *
 * @param at null, with division and stage, where only its place in the chain is known: trips
 * @param grams as they stand after corrections
 */
public record Source(
    String kind,
    UUID id,
    @Nullable Instant at,
    @Nullable String divisionCode,
    @Nullable String stage,
    long grams) {}
