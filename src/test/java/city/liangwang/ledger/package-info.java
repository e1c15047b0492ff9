/** The book under test: rules of the database, random histories, crowds and crashes. */
@NullMarked
package city.liangwang.ledger;

import org.jspecify.annotations.NullMarked;
