/** Figures over HTTP, for the public and for the city's statisticians. */
@NullMarked
package city.liangwang.statistics.web;

import org.jspecify.annotations.NullMarked;
