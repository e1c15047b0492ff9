/** WeChat: sign-in of the mini-program and the phone button. */
@NullMarked
package city.liangwang.integration.wechat;

import org.jspecify.annotations.NullMarked;
