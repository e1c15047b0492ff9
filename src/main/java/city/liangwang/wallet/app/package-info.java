/** Reading a wallet and taking the rules of the city's files. */
@NullMarked
package city.liangwang.wallet.app;

import org.jspecify.annotations.NullMarked;
