package city.liangwang.collection.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a weighing: the first is what was weighed, every later one a correction.
 *
 * @param transferId what was booked for it; null when nothing was left to book
 * @param correctionId null for the first
 * @param person who weighed or corrected
 * @param reason of the correction
 */
public record Version(
    int number,
    @Nullable UUID transferId,
    @Nullable UUID correctionId,
    UUID person,
    @Nullable String reason,
    Instant at,
    Lines lines) {}
