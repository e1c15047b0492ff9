/** Rules in the database. */
@NullMarked
package city.liangwang.wallet.data;

import org.jspecify.annotations.NullMarked;
