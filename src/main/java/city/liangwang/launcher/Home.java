package city.liangwang.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The folder that keeps everything between two starts.
 *
 * @param project the checkout that is run
 * @param folder data, secrets and logs; closed to everybody else
 */
record Home(Path project, Path folder) {

  static Home of(Path project, LauncherSettings settings) {
    Path real = project.toAbsolutePath().normalize();
    Path folder =
        settings.get("LIANGWANG_HOME").map(real::resolve).orElse(real.resolve(".liangwang"));
    try {
      // Processes are recognised by their folder, so its name has to be the one that they see.
      return new Home(real, ServerAccount.privateFolder(folder).toRealPath());
    } catch (IOException e) {
      throw new LauncherFailure(
          folder
              + " cannot be created ("
              + e.getMessage()
              + "); set LIANGWANG_HOME to a folder of yours.",
          e);
    }
  }

  /** Held until this process ends, however it ends. */
  FileLock lock() {
    return tryLock()
        .orElseThrow(
            () ->
                new LauncherFailure(
                    "The platform already runs from "
                        + folder
                        + "; stop it first, or set LIANGWANG_HOME to another folder."));
  }

  Path log(String name) {
    return folder.resolve("logs").resolve(name + ".log");
  }

  Path secrets() {
    return folder.resolve("secrets");
  }

  private Optional<FileLock> tryLock() {
    try {
      return Optional.ofNullable(openLockFile().tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new LauncherFailure("The folder " + folder + " cannot be locked: " + e.getMessage(), e);
    }
  }

  private FileChannel openLockFile() throws IOException {
    return FileChannel.open(
        folder.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }
}
