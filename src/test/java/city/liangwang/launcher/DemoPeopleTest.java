package city.liangwang.launcher;

import static org.assertj.core.api.Assertions.assertThat;

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

  private DemoPeople people(String city) throws IOException {
    Path file = Files.writeString(folder.resolve("people.csv"), city);
    return DemoPeople.of(file, Secrets.in(folder));
  }
}
