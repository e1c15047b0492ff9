/** Looking into the books and checking them. */
@NullMarked
package city.liangwang.ledger.app;

import org.jspecify.annotations.NullMarked;
