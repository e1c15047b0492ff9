/** Rules of weighing, paying, correcting and disputing in plain Java. */
@NullMarked
package city.liangwang.collection.domain;

import org.jspecify.annotations.NullMarked;
