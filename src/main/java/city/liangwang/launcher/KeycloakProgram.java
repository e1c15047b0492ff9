package city.liangwang.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Keycloak's own distribution, fetched through Maven and unpacked once per version.
 *
 * @param maven the command that runs Maven
 */
record KeycloakProgram(Home home, String version, String maven) {

  Path folder() {
    return home.folder().resolve("keycloak-" + version);
  }

  boolean isUnpacked() {
    return Files.isRegularFile(script());
  }

  Path script() {
    return folder().resolve("bin").resolve("kc.sh");
  }

  /** Maven with the version that pom.xml pins, into a folder beside the final one. */
  Process fetch() {
    try {
      Folders.delete(half());
    } catch (IOException e) {
      throw new LauncherFailure(half() + " cannot be deleted: " + e.getMessage(), e);
    }
    return Detached.spawn(
        List.of(
            maven,
            "-B",
            "-N",
            "dependency:unpack@keycloak",
            "-Dliangwang.keycloak.unpack=" + half()),
        home.project(),
        Map.of(),
        log());
  }

  /** Puts what was fetched in its place; an interrupted fetch leaves no half of it. */
  void putInPlace(int exit) {
    Path unpacked = half().resolve("keycloak-" + version);
    if (exit != 0 || !Files.isDirectory(unpacked)) {
      throw new LauncherFailure(
          "Keycloak could not be fetched; look into " + log() + " and run the command again.");
    }
    try {
      Files.move(unpacked, folder());
      Folders.delete(half());
    } catch (IOException e) {
      throw new LauncherFailure("Keycloak cannot be put in " + folder() + ": " + e.getMessage(), e);
    }
  }

  private Path half() {
    return home.folder().resolve("keycloak-unpacking");
  }

  private Path log() {
    return home.log("keycloak-fetch");
  }
}
