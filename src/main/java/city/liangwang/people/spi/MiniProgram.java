package city.liangwang.people.spi;

import io.smallrye.mutiny.Uni;

/** What WeChat says of who holds the phone. */
public interface MiniProgram {

  /**
   * Exchanges the code of {@code wx.login} for the openid. Fails with {@code wechat-code-invalid},
   * {@code wechat-blocked}, {@code wechat-busy} or {@code unavailable}.
   */
  Uni<String> openid(String code);

  /**
   * Exchanges the code of the phone button for the number, 11 digits without the country code.
   * Fails as {@link #openid} does.
   */
  Uni<String> phoneNumber(String phoneCode);
}
