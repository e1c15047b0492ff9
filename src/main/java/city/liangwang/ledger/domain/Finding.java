package city.liangwang.ledger.domain;

/**
 * Something that is wrong in the books.
 *
 * @param rule which one is broken, for example {@code balance-equals-legs}
 * @param subject the transfer, account or leg
 * @param unit of {@code amount}
 * @param amount what is left unexplained
 */
public record Finding(String rule, String subject, String unit, String amount) {}
