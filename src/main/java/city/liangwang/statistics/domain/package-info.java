/** Rules of counting: which event says what, and how an indicator follows. Plain Java. */
@NullMarked
package city.liangwang.statistics.domain;

import org.jspecify.annotations.NullMarked;
