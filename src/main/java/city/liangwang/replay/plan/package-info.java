/** What happens on the day, decided before it begins: pure functions of seed, readings and city. */
@NullMarked
package city.liangwang.replay.plan;

import org.jspecify.annotations.NullMarked;
