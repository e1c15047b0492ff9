package city.liangwang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.launcher.RunningServers.Part;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningServersTest {

  private final RunningServers servers = new RunningServers(new Progress(Clock.systemUTC(), 0));
  private final List<Part> stopped = new ArrayList<>();

  @Test
  void the_application_stops_first_and_postgresql_last_whatever_was_started_when() {
    start(Part.POSTGRES);
    start(Part.APPLICATION);
    start(Part.KEYCLOAK);
    start(Part.REDIS);

    servers.stopAll();

    assertThat(stopped).containsExactly(Part.APPLICATION, Part.KEYCLOAK, Part.REDIS, Part.POSTGRES);
  }

  @Test
  void one_that_does_not_stop_keeps_no_other_from_stopping() {
    start(Part.POSTGRES);
    servers.start(
        Part.REDIS,
        () -> Part.REDIS,
        part -> {
          throw new LauncherFailure("Redis does not listen.");
        });

    servers.stopAll();

    assertThat(stopped).containsExactly(Part.POSTGRES);
  }

  @Test
  void nothing_starts_any_more_once_stopping_has_begun() {
    servers.stopAll();

    assertThatThrownBy(() -> start(Part.REDIS)).isInstanceOf(LauncherFailure.class);
    assertThat(stopped).isEmpty();
  }

  private void start(Part part) {
    servers.start(part, () -> part, stopped::add);
  }
}
