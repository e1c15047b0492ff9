package city.liangwang.wallet.domain;

import city.liangwang.shared.Money;
import city.liangwang.shared.Points;

/**
 * What a resident owns. Money is owed by the operator for goods sold; points are a marketing right.
 */
public record Wallet(Money available, Money held, Points points, Points heldPoints) {}
