package city.liangwang.platform.outbox;

import java.util.UUID;

/**
 * Something that happened, in the past tense: a record in the root package of its module.
 *
 * <p>Kept for ever and read again when projections are rebuilt: a component may be added, never
 * renamed or removed. The simple class name is its type and must be unique in the platform. Holds
 * no personal data.
 */
public interface Event {

  /** Events of one aggregate are delivered in the order in which they happened. */
  UUID aggregateId();
}
