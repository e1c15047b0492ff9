package city.liangwang.launcher;

import city.liangwang.launcher.LauncherSettings.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
