package city.liangwang.dispatch.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A collector at work at the pickup's station.
 *
 * @param distanceMetres to the pickup's community; null when nobody knows where the collector is
 * @param openJobs held now
 * @param jobsToday got today, done or not
 */
public record Candidate(
    UUID collectorId, @Nullable Long distanceMetres, int openJobs, int jobsToday) {}
