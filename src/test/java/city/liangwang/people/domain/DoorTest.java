package city.liangwang.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorTest {

  @ParameterizedTest
  @ValueSource(strings = {"3号楼2单元501a", " 3号楼 2单元 501A ", "３号楼２单元５０１Ａ", "3号楼\t2单元501a"})
  void one_door_has_one_key_however_it_is_written(String line) {
    assertThat(Door.of(line).key()).isEqualTo("3号楼2单元501A");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3号楼2单元502A", "3号楼1单元501A", "13号楼2单元501A"})
  void another_door_has_another(String line) {
    assertThat(Door.of(line).key()).isNotEqualTo("3号楼2单元501A");
  }

  @ParameterizedTest
  @ValueSource(strings = "  12号楼 3单元 ")
  void the_line_stays_as_written_but_for_the_ends(String line) {
    assertThat(Door.of(line).line()).isEqualTo("12号楼 3单元");
  }
}
