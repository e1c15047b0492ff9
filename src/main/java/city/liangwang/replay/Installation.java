package city.liangwang.replay;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the launcher's platform is, by the same variables: see docs/operations.md.
 *
 * @param environment variables of this process
 */
record Installation(Map<String, String> environment) {

  String platform() {
    return local("LIANGWANG_HTTP_PORT", "8080");
  }

  String wechat() {
    return local("LIANGWANG_WECHAT_PORT", "8089");
  }

  String keycloak() {
    return local("LIANGWANG_KEYCLOAK_PORT", "8081");
  }

  Path people() {
    return home().resolve("secrets").resolve("demo-people.csv");
  }

  Path replays() {
    return home().resolve("replay");
  }

  private Path home() {
    return Path.of(value("LIANGWANG_HOME", ".liangwang"));
  }

  private String local(String variable, String usual) {
    return "http://127.0.0.1:" + value(variable, usual);
  }

  private String value(String variable, String usual) {
    var value = environment.getOrDefault(variable, "");
    return value.isBlank() ? usual : value;
  }
}
