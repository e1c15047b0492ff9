/** Accounts and checks in the database. */
@NullMarked
package city.liangwang.ledger.data;

import org.jspecify.annotations.NullMarked;
