package city.liangwang.ledger;

import java.util.UUID;

/**
 * What a transfer was made for.
 *
 * @param kind kebab-case, for example {@code door-weighing}
 * @param id of that record
 */
public record Cause(String kind, UUID id) {}
