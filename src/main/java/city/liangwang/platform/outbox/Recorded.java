package city.liangwang.platform.outbox;

import java.time.Instant;
import java.util.UUID;

/** An event as it stands in the outbox; {@code id} tells a repeated delivery. */
public record Recorded<E extends Event>(UUID id, Instant occurredAt, E event) {}
