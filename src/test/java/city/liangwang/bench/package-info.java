/** Benchmarks: not run with the tests, see bench/README.md. */
@NullMarked
package city.liangwang.bench;

import org.jspecify.annotations.NullMarked;
