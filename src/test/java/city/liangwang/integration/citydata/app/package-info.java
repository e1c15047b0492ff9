/** A city in the database. */
@NullMarked
package city.liangwang.integration.citydata.app;

import org.jspecify.annotations.NullMarked;
