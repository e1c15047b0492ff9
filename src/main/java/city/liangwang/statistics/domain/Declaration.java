package city.liangwang.statistics.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it was declared. It is never changed: another declaration counts instead.
 *
 * @param position later declarations have higher ones
 * @param declaredBy null for what the city's files say
 */
public record Declaration(
    UUID id,
    long position,
    String indicatorCode,
    Declared figure,
    Instant declaredAt,
    @Nullable UUID declaredBy) {}
