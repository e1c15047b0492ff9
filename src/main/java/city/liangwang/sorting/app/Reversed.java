package city.liangwang.sorting.app;

import java.time.Instant;
import java.util.UUID;

/** What a reversal answers. */
public record Reversed(UUID recordId, UUID reversalId, Instant at) {}
