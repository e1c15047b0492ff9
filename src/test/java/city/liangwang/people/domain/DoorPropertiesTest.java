package city.liangwang.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorPropertiesTest {

  @Property(tries = 300)
  void space_and_width_and_case_make_no_other_door(
      @ForAll("rooms") String room, @ForAll("spaces") String space) {
    var plain = Door.of("3号楼2单元" + room);
    var spaced = Door.of(space + "3号楼" + space + "2单元" + space + fullWidth(room) + space);
    var lower = Door.of(("3号楼2单元" + room).toLowerCase(java.util.Locale.ROOT));

    assertThat(spaced.key()).isEqualTo(plain.key());
    assertThat(lower.key()).isEqualTo(plain.key());
  }

  @Property(tries = 300)
  void another_room_is_another_door(@ForAll("rooms") String one, @ForAll("rooms") String other) {
    assertThat(Door.of("3号楼" + one).key().equals(Door.of("3号楼" + other).key()))
        .isEqualTo(one.equals(other));
  }

  @Property(tries = 300)
  void what_was_read_back_is_the_same_door_again(@ForAll("rooms") String room) {
    var door = Door.of("  3 号楼 " + room + " ");

    assertThat(Door.of(door.line())).isEqualTo(door);
    assertThat(door.line()).isEqualTo(door.line().strip());
  }

  @Property(tries = 300)
  void the_room_is_never_shown(@ForAll("rooms") String room) {
    assertThat(Door.masked("3号楼2单元" + room)).isEqualTo("3号楼***");
    assertThat(Door.masked(room)).isEqualTo("***");
  }

  @ParameterizedTest
  @CsvSource({
    "3号楼2单元501室, 3号楼***",
    "12栋1201, 12栋***",
    "甲幢 5, 甲幢***",
    "东座8层, 东座***",
    "A座北楼3, A座***",
    "楼上, 楼***",
    "501室, ***",
    "幸福里, ***",
    "这一行在二十个字以内都没有写到是哪一号住宅建筑楼, ***"
  })
  void only_the_building_is_shown(String line, String shown) {
    assertThat(Door.masked(line)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000", "\t \u2003", "\u00a0"})
  void space_of_any_width_is_no_door(String line) {
    assertThat(Door.of(line).isBlank()).isTrue();
  }

  @Provide
  Arbitrary<String> rooms() {
    return Arbitraries.strings().withChars("0123456789AB").ofMinLength(1).ofMaxLength(5);
  }

  @Provide
  Arbitrary<String> spaces() {
    return Arbitraries.of("", " ", "  ", "\u3000", "\t");
  }

  private static String fullWidth(String text) {
    var wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c - '!' + '\uff01')));
    return wide.toString();
  }
}
