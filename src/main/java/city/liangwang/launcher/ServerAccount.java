package city.liangwang.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;

/**
 * Under which account PostgreSQL runs, as words in front of its commands. PostgreSQL refuses to run
 * as root; a user namespace without a mapping hides root from it and keeps all files root's. Where
 * namespaces are refused, it runs as an unprivileged user that owns its folder.
 */
record ServerAccount(List<String> prefix, boolean ownsFolder) {

  private static final String UNPRIVILEGED = "65534";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  static ServerAccount choose() {
    if (!runsAsRoot()) {
      return new ServerAccount(List.of(), false);
    }
    List<String> namespace = List.of("unshare", "-U");
    if (works(namespace)) {
      return new ServerAccount(namespace, false);
    }
    List<String> unprivileged =
        List.of("setpriv", "--reuid=" + UNPRIVILEGED, "--regid=" + UNPRIVILEGED, "--clear-groups");
    if (works(unprivileged)) {
      return new ServerAccount(unprivileged, true);
    }
    throw new LauncherFailure(
        "PostgreSQL does not run as root and neither unshare nor setpriv works here; start as an ordinary user.");
  }

  /** Makes the folder usable for the account; everything on the way to it must be open to all. */
  void handOver(Path folder) {
    if (!ownsFolder) {
      return;
    }
    openTheWay(folder.resolveSibling(""));
    Path root = Path.of("/");
    Command.run(root, PATIENCE, List.of("chown", "-R", UNPRIVILEGED, folder.toString()));
    boolean reachable =
        Command.run(root, PATIENCE, Command.words(prefix, "test", "-w", folder.toString()))
            .succeeded();
    if (!reachable) {
      throw new LauncherFailure(
          "PostgreSQL runs as an unprivileged user that cannot reach "
              + folder
              + "; set LIANGWANG_HOME to a folder that is open to all, or start as an ordinary user.");
    }
  }

  /**
   * Others may pass through, but not look around: what is secret has a closed folder of its own.
   */
  private static void openTheWay(Path parent) {
    try {
      Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwx--x--x"));
    } catch (IOException e) {
      throw new LauncherFailure(parent + " cannot be opened: " + e.getMessage(), e);
    }
  }

  /** Creates the folder so that nobody but the account can look into it, as PostgreSQL asks for. */
  static Path privateFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    return folder;
  }

  private static boolean runsAsRoot() {
    return Command.run(Path.of("/"), PATIENCE, List.of("id", "-u")).output().equals("0");
  }

  private static boolean works(List<String> prefix) {
    return Command.run(Path.of("/"), PATIENCE, Command.words(prefix, "true")).succeeded();
  }
}
