package city.liangwang.launcher;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs of the Maven artefact, unpacked once into a folder. */
record PostgresBinaries(Path folder) {

  private static final int OWNER_EXECUTE = 0100;

  /**
   * Unpacks beside the folder and renames at the end, so that an interrupted start leaves no half
   * of it.
   */
  static PostgresBinaries unpackedIn(Path folder) {
    PostgresBinaries binaries = new PostgresBinaries(folder);
    if (Files.isExecutable(Path.of(binaries.program("postgres")))) {
      return binaries;
    }
    try {
      Files.createDirectories(folder);
      Path half = Files.createTempDirectory(folder.resolveSibling(""), "unpacking");
      Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
      unpackInto(half);
      moveIntoPlace(half, folder);
      return binaries;
    } catch (IOException e) {
      throw new LauncherFailure("PostgreSQL could not be unpacked into " + folder + ": " + e, e);
    }
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  private static void moveIntoPlace(Path half, Path folder) throws IOException {
    try {
      Files.deleteIfExists(folder);
      Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      // Another process has unpacked the same version meanwhile.
      Folders.delete(half);
    }
  }

  private static void unpackInto(Path folder) throws IOException {
    try (InputStream packed =
            DefaultPostgresBinaryResolver.INSTANCE.getPgBinary("Linux", architecture());
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar, folder.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.resolveSibling(""));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, target);
    Files.setPosixFilePermissions(
        target,
        PosixFilePermissions.fromString(
            (entry.getMode() & OWNER_EXECUTE) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
  }

  private static String architecture() {
    String name = System.getProperty("os.arch", "");
    if (Set.of("amd64", "x86_64").contains(name)) {
      return "x86_64";
    }
    throw new LauncherFailure(
        "The embedded PostgreSQL is for Linux on x86-64 and this machine is "
            + name
            + "; point QUARKUS_DATASOURCE_REACTIVE_URL and QUARKUS_DATASOURCE_JDBC_URL at your own server.");
  }
}
