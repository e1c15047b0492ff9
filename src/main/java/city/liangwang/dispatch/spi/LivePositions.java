package city.liangwang.dispatch.spi;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Where the collectors are now. Positions are no records: the last one replaces those before it,
 * and all of them may be forgotten at any time. How old a position may be is the asker's business.
 */
public interface LivePositions {

  /** A position that is older than the known one changes nothing. */
  Uni<Void> put(UUID collectorId, LivePosition position);

  /** Those of the collectors whose position is known. */
  Uni<Map<UUID, LivePosition>> of(Collection<UUID> collectorIds);
}
