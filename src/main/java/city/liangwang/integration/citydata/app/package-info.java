/**
 * Loads the configured city when the application starts. A module that wants something of the
 * city's files has a {@code spi} for it and a {@link CityPart} here.
 */
@NullMarked
package city.liangwang.integration.citydata.app;

import org.jspecify.annotations.NullMarked;
