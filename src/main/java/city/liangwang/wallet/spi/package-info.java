/** What the wallet needs from outside: the rules of the city's files. */
@NullMarked
package city.liangwang.wallet.spi;

import org.jspecify.annotations.NullMarked;
