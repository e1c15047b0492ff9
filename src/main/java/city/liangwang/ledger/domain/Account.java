package city.liangwang.ledger.domain;

import city.liangwang.ledger.AccountKey;

/** An account with its number in the database and what it holds. */
public record Account(long id, AccountKey key, long amount) {}
