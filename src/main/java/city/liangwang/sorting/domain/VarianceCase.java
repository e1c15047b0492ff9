package city.liangwang.sorting.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * An intake outside tolerance that somebody has to look into.
 *
 * @param varianceGrams manifest less net; below zero when more arrived than was loaded
 */
public record VarianceCase(UUID intakeId, UUID centreId, long varianceGrams, Instant openedAt) {}
