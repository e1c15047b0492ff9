package city.liangwang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder that keeps everything, and the files in the project that the launcher reads. */
class LauncherHomeTest {

  private final Path project;

  LauncherHomeTest(@TempDir Path project) throws IOException {
    this.project = project.toRealPath();
  }

  @Test
  void it_is_in_the_checkout_and_closed_to_everybody_else() throws IOException {
    Home home = home(Map.of());

    assertThat(home.folder()).isEqualTo(project.resolve(".liangwang"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.folder())))
        .isEqualTo("rwx------");
    assertThat(home.log("keycloak")).isEqualTo(home.folder().resolve("logs/keycloak.log"));
    assertThat(home.secrets()).isEqualTo(home.folder().resolve("secrets"));
  }

  @Test
  void a_setting_moves_it_from_the_checkout_or_anywhere() {
    Path elsewhere = project.resolve("else/where");

    assertThat(home(Map.of("LIANGWANG_HOME", "here")).folder()).isEqualTo(project.resolve("here"));
    assertThat(home(Map.of("LIANGWANG_HOME", elsewhere.toString())).folder()).isEqualTo(elsewhere);
    assertThat(home(Map.of("LIANGWANG_HOME", " ")).folder())
        .isEqualTo(project.resolve(".liangwang"));
  }

  @Test
  void it_is_known_by_its_real_name_because_processes_are_found_by_it() throws IOException {
    Path real = Files.createDirectory(project.resolve("real"));
    Files.createSymbolicLink(project.resolve("link"), real);

    assertThat(home(Map.of("LIANGWANG_HOME", "link")).folder()).isEqualTo(real);
  }

  @Test
  void only_one_launcher_holds_it_and_after_that_the_next_may() throws IOException {
    Home home = home(Map.of());
    FileLock lock = home.lock();

    assertThatThrownBy(home::lock)
        .isInstanceOf(LauncherFailure.class)
        .hasMessageStartingWith("The platform already runs from " + home.folder());
    lock.channel().close();
    home.lock().channel().close();
  }

  @Test
  void a_lock_file_that_is_none_is_told() throws IOException {
    Home home = home(Map.of());
    Files.createDirectory(home.folder().resolve("launcher.lock"));

    assertThatThrownBy(home::lock).hasMessageContaining(home.folder() + " cannot be locked: ");
  }

  @Test
  void the_versions_of_the_servers_stand_in_the_pom() throws IOException {
    Files.writeString(
        project.resolve("pom.xml"),
        "<a><postgres-binaries.version> 17.2 </postgres-binaries.version>"
            + "<keycloak-dist.version>26.5</keycloak-dist.version></a>");

    assertThat(PinnedVersions.of(project)).isEqualTo(new PinnedVersions("17.2", "26.5"));
    assertThat(PinnedVersions.of(Path.of("")).keycloak()).matches("[0-9.]+");
  }

  @Test
  void a_pom_that_is_missing_or_lacks_a_version_is_told() throws IOException {
    assertThatThrownBy(() -> PinnedVersions.of(project))
        .hasMessage("pom.xml cannot be read in " + project + ".");

    Files.writeString(
        project.resolve("pom.xml"), "<postgres-binaries.version>17.2</postgres-binaries.version>");
    assertThatThrownBy(() -> PinnedVersions.of(project))
        .hasMessage("pom.xml has no property keycloak-dist.version.");
  }

  @Test
  void a_folder_is_deleted_with_all_that_is_in_it_but_not_with_what_it_points_at()
      throws IOException {
    Path outside = Files.writeString(project.resolve("outside"), "kept");
    Path deep = Files.createDirectories(project.resolve("doomed/a/b"));
    Files.writeString(deep.resolve("file"), "gone");
    Files.createSymbolicLink(deep.resolve("link"), outside);
    Files.createSymbolicLink(deep.resolve("dangling"), project.resolve("nowhere"));

    Folders.delete(project.resolve("doomed"));
    Folders.delete(project.resolve("never-was"));

    assertThat(project.resolve("doomed")).doesNotExist();
    assertThat(outside).hasContent("kept");
  }

  @Test
  void a_private_folder_is_closed_when_it_is_made() throws IOException {
    Path folder = ServerAccount.privateFolder(project.resolve("p/q"));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    assertThat(ServerAccount.privateFolder(folder)).isEqualTo(folder);
  }

  @Test
  void an_account_without_a_folder_of_its_own_leaves_the_rights_alone() throws IOException {
    Path folder = ServerAccount.privateFolder(project.resolve("data"));

    new ServerAccount(java.util.List.of(), false).handOver(folder);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
  }

  private Home home(Map<String, String> environment) {
    return Home.of(project, new LauncherSettings(environment));
  }
}
