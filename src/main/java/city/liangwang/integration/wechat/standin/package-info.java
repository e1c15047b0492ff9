/**
 * Speaks for WeChat where it can not be reached: development, tests, demonstration. Off unless it
 * is asked for.
 */
@NullMarked
package city.liangwang.integration.wechat.standin;

import org.jspecify.annotations.NullMarked;
