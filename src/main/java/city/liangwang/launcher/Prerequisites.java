package city.liangwang.launcher;

import city.liangwang.launcher.LauncherSettings.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What must be so before anything starts, each with the sentence for when it is not. */
final class Prerequisites {

  /**
   * Data, logs and an unpacked Keycloak on a second start; the Run command asks for more before it
   * builds.
   */
  private static final long FREE_BYTES_MIN = 300L * 1024 * 1024;

  private Prerequisites() {}

  static void portIsFree(LauncherSettings settings, Port port) {
    if (Ports.answers(settings.port(port))) {
      throw new LauncherFailure(portTaken(port.what(), settings.port(port), port.variable()));
    }
  }

  static void diskHasRoom(Path folder) {
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      if (free < FREE_BYTES_MIN) {
        throw new LauncherFailure(
            "Only "
                + free / (1024 * 1024)
                + " MB are free for "
                + folder
                + "; make room or set LIANGWANG_HOME to a folder on another disk.");
      }
    } catch (IOException e) {
      throw new LauncherFailure("The disk of " + folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Without it nobody of the staff gets an account, and nothing says why. */
  static void ownKeycloakHasSecret(LauncherSettings settings) {
    if (settings.ownKeycloak() && settings.keycloakClientSecret().isEmpty()) {
      throw new LauncherFailure(
          "QUARKUS_OIDC_AUTH_SERVER_URL names your own Keycloak; set"
              + " LIANGWANG_KEYCLOAK_CLIENT_SECRET to the secret of its client liangwang-api,"
              + " too.");
    }
  }

  /** A folder below {@code cities/} of the application, or one of the person's own. */
  static Path cityIsThere(Path project, LauncherSettings settings) {
    Path known = project.resolve("target/classes/cities");
    return Stream.of(known.resolve(settings.city()), project.resolve(settings.city()))
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow(
            () ->
                new LauncherFailure(
                    "LIANGWANG_CITY is \""
                        + settings.city()
                        + "\"; set it to the name of a folder in "
                        + known
                        + " or to the path of one of yours."));
  }

  static String portTaken(String what, int port, String variable) {
    return "Port "
        + port
        + " for "
        + what
        + " is taken by another program; stop it or set "
        + variable
        + " to a free port.";
  }
}
