package city.liangwang.sorting.domain;

import city.liangwang.sorting.SortingRunRecorded;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sorting run as it stands.
 *
 * @param reversalId null while it holds
 */
public record SortingRun(
    SortingRunRecorded event, UUID clerkId, UUID transferId, @Nullable UUID reversalId) {}
