/** Liangwang 两网: the platform on which a city fuses its two waste networks. */
@NullMarked
package city.liangwang;

import org.jspecify.annotations.NullMarked;
