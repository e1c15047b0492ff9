/** What a check of the books finds. */
@NullMarked
package city.liangwang.ledger.domain;

import org.jspecify.annotations.NullMarked;
