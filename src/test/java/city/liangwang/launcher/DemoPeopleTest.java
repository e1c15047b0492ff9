package city.liangwang.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoPeopleTest {

  private static final String CITY =
      """
      # Synthetic.
      username,role,scope_kind,scope_code,name,synthetic,source
      keeper-1,station-keeper,station,S1,柳青禾,yes,invented
      collector-1,collector,station,S1,松望舒,yes,invented
      """;

  private final Path folder;

  DemoPeopleTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void staff_get_passwords_and_collectors_do_not_because_they_sign_in_with_wechat()
      throws IOException {
    DemoPeople people = people(CITY);

    assertThat(people.people())
        .singleElement()
        .satisfies(
            keeper -> {
              assertThat(keeper.username()).isEqualTo("keeper-1");
              assertThat(keeper.scope()).isEqualTo("station:S1");
              assertThat(keeper.password()).hasSizeGreaterThanOrEqualTo(12);
            });
  }

  @Test
  void a_person_keeps_the_password_when_others_join() throws IOException {
    String before = people(CITY).people().get(0).password();

    DemoPeople after = people(CITY + "clerk-1,centre-clerk,centre,C1,桐拾穗,yes,invented\n");

    assertThat(after.people()).hasSize(2);
    assertThat(after.people().get(0).password()).isEqualTo(before);
  }

  @Test
  void the_application_reads_them_from_a_file_that_only_the_owner_reads() throws IOException {
    DemoPeople people = people(CITY);

    assertThat(Files.readString(people.file()))
        .startsWith("username,password,role,scope,nameZh\nkeeper-1,")
        .endsWith(",station-keeper,station:S1,柳青禾\n");
    assertThat(Files.getPosixFilePermissions(people.file()))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  }

  @Test
  void a_city_without_people_has_none() {
    assertThat(DemoPeople.of(folder.resolve("missing.csv"), Secrets.in(folder)).people()).isEmpty();
  }

  @Test
  void a_city_whose_file_lacks_a_column_is_told_which() {
    assertThatThrownBy(() -> people("username,role,name\nkeeper-1,station-keeper,柳青禾\n"))
        .isInstanceOf(LauncherFailure.class)
        .hasMessage("The city's people.csv has no column scope_kind.");
  }

  @Test
  void who_has_left_the_city_is_left_out_and_an_empty_file_names_nobody() throws IOException {
    people(CITY + "clerk-1,centre-clerk,centre,C1,桐拾穗,yes,invented\n");

    assertThat(people(CITY).people()).hasSize(1);
    assertThat(Files.readString(people(CITY).file())).doesNotContain("clerk-1");
    assertThat(people("# nobody\n\n").people()).isEmpty();
  }

  @Test
  void the_table_for_the_terminal_has_a_line_for_each_with_the_name_last() throws IOException {
    DemoPeople people = people(CITY);

    assertThat(people.table().lines())
        .hasSize(2)
        .first()
        .asString()
        .containsSubsequence("user name", "password", "role", "scope", "name");
    assertThat(people.table().lines().toList().get(1))
        .containsSubsequence("keeper-1", people.people().get(0).password(), "station:S1")
        .endsWith("柳青禾");
  }

  private DemoPeople people(String city) throws IOException {
    Path file = Files.writeString(folder.resolve("people.csv"), city);
    return DemoPeople.of(file, Secrets.in(folder));
  }
}
