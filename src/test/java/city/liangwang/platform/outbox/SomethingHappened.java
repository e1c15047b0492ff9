package city.liangwang.platform.outbox;

import java.util.UUID;

/** An event of the tests. */
public record SomethingHappened(UUID aggregateId, int number) implements Event {}
