package city.liangwang.ledger.domain;

import city.liangwang.ledger.AccountKind;
import city.liangwang.ledger.LedgerUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which accounts are asked for; null means all. */
public record AccountFilter(
    @Nullable UUID owner, @Nullable AccountKind kind, @Nullable LedgerUnit unit) {}
