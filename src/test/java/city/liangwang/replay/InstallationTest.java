package city.liangwang.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class InstallationTest {

  @Test
  void without_variables_it_is_where_the_run_command_starts_it() {
    var installation = new Installation(Map.of());
    assertThat(installation.platform()).isEqualTo("http://127.0.0.1:8080");
    assertThat(installation.wechat()).isEqualTo("http://127.0.0.1:8089");
    assertThat(installation.keycloak()).isEqualTo("http://127.0.0.1:8081");
    assertThat(installation.people()).isEqualTo(Path.of(".liangwang/secrets/demo-people.csv"));
    assertThat(installation.replays()).isEqualTo(Path.of(".liangwang/replay"));
  }

  @Test
  void the_variables_of_the_run_command_move_it() {
    var installation =
        new Installation(
            Map.of(
                "LIANGWANG_HTTP_PORT", "18080",
                "LIANGWANG_WECHAT_PORT", "18089",
                "LIANGWANG_KEYCLOAK_PORT", "18081",
                "LIANGWANG_HOME", "/srv/home"));
    assertThat(installation.platform()).isEqualTo("http://127.0.0.1:18080");
    assertThat(installation.wechat()).isEqualTo("http://127.0.0.1:18089");
    assertThat(installation.keycloak()).isEqualTo("http://127.0.0.1:18081");
    assertThat(installation.people()).isEqualTo(Path.of("/srv/home/secrets/demo-people.csv"));
  }

  @Test
  void a_platform_that_was_never_started_gets_one_clear_sentence() {
    var command = new CommandLine(new Replay(new Installation(Map.of("LIANGWANG_HOME", "/none"))));
    assertThat(command.execute()).isEqualTo(2);
    assertThat(command.execute("--readings", "0")).isEqualTo(2);
  }

  @Test
  void options_that_nobody_knows_are_refused() {
    var command = new CommandLine(new Replay(new Installation(Map.of())));
    command.setErr(new java.io.PrintWriter(java.io.Writer.nullWriter()));
    assertThat(command.execute("--fast")).isEqualTo(2);
  }
}
