package city.liangwang.people;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A firm that recycles (利用企业).
 *
 * @param licensedUntil last day of its licence
 * @param accepts material codes
 */
public record Recycler(
    UUID id, String code, String nameZh, LocalDate licensedUntil, Set<String> accepts) {}
