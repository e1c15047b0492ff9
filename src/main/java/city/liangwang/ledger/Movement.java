package city.liangwang.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a statement.
 *
 * @param amount above zero came in, below zero went out
 * @param reverses the transfer that this one undid
 */
public record Movement(
    UUID transferId,
    Cause cause,
    Instant at,
    UUID person,
    @Nullable UUID reverses,
    AccountKey account,
    long amount) {}
