@NullMarked
package city.liangwang.integration.citydata.reading;

import org.jspecify.annotations.NullMarked;
