package city.liangwang.replay.http;

/** Somebody who signs in. */
public interface Actor {

  /** Signs in when there is no token that still holds. */
  String token();

  /** The platform did not take the token. */
  void tokenRefused(String token);
}
