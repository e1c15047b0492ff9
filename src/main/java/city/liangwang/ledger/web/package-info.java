/** The books for finance, administrators and statisticians. */
@NullMarked
package city.liangwang.ledger.web;

import org.jspecify.annotations.NullMarked;
