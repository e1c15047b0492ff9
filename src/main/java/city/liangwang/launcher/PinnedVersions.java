package city.liangwang.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The versions of the servers, which stand in one place: the properties of pom.xml. */
record PinnedVersions(String postgres, String keycloak) {

  static PinnedVersions of(Path project) {
    try {
      String pom = Files.readString(project.resolve("pom.xml"), StandardCharsets.UTF_8);
      return new PinnedVersions(
          property(pom, "postgres-binaries.version"), property(pom, "keycloak-dist.version"));
    } catch (IOException e) {
      throw new LauncherFailure("pom.xml cannot be read in " + project + ".", e);
    }
  }

  private static String property(String pom, String name) {
    Matcher matcher = Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<").matcher(pom);
    if (!matcher.find()) {
      throw new LauncherFailure("pom.xml has no property " + name + ".");
    }
    return matcher.group(1).strip();
  }
}
