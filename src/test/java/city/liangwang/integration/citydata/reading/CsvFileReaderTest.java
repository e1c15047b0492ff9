package city.liangwang.integration.citydata.reading;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.integration.citydata.CityDataError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a text becomes rows. */
class CsvFileReaderTest {

  private static final String HEADER = "station_code,starts,ends,capacity\n";

  private final ErrorList errors = new ErrorList();

  private List<CsvRow> read(String text) {
    return new CsvFileReader(CityFile.SLOTS, errors).read(text);
  }

  private List<String> places() {
    return errors.sorted().stream().map(error -> error.line() + ":" + error.column()).toList();
  }

  @Test
  void a_row_has_its_cells_by_column_and_the_line_of_the_editor() {
    var rows =
        read("# a remark\n\n" + HEADER + "UP,10:00,12:00,5\n\n# another\nLOW,08:00,09:00,1\n");

    assertThat(rows).extracting(CsvRow::line).containsExactly(4, 7);
    assertThat(rows.get(1).cell("station_code")).isEqualTo("LOW");
    assertThat(rows.get(1).cell("capacity")).isEqualTo("1");
    assertThat(errors.size()).isZero();
  }

  @Test
  void columns_may_stand_in_any_order() {
    var rows = read("capacity,ends,starts,station_code\n5,12:00,10:00,UP\n");

    assertThat(rows.get(0).cell("station_code")).isEqualTo("UP");
    assertThat(rows.get(0).cell("ends")).isEqualTo("12:00");
    assertThat(errors.size()).isZero();
  }

  @Test
  void space_around_a_cell_does_not_belong_to_it() {
    var rows = read("station_code , starts,ends ,capacity\n UP , 10:00,12:00 ,  5\n");

    assertThat(rows.get(0).cell("station_code")).isEqualTo("UP");
    assertThat(rows.get(0).cell("capacity")).isEqualTo("5");
    assertThat(errors.size()).isZero();
  }

  @Test
  void a_cell_in_quotes_may_have_commas_and_doubled_quotes() {
    var rows = read(HEADER + "\"U,P\",\"10\"\"00\",12:00,5\n");

    assertThat(rows.get(0).cell("station_code")).isEqualTo("U,P");
    assertThat(rows.get(0).cell("starts")).isEqualTo("10\"00");
  }

  @Test
  void a_hash_inside_of_a_line_is_no_remark() {
    var rows = read(HEADER + "UP#1,10:00,12:00,5\n");

    assertThat(rows.get(0).cell("station_code")).isEqualTo("UP#1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"UP,10:00,12:00,5", "UP,\"10:00\"x,12:00,5"})
  void a_quote_in_the_wrong_place_spoils_its_own_line_only(String line) {
    var rows = read(HEADER + line + "\nLOW,08:00,09:00,1\n");

    assertThat(rows).extracting(row -> row.cell("station_code")).containsExactly("LOW");
    assertThat(places()).containsExactly("2:*");
  }

  @Test
  void a_row_that_is_too_short_is_named_at_the_first_column_that_it_lacks() {
    assertThat(read(HEADER + "UP,10:00\n")).isEmpty();
    assertThat(places()).containsExactly("2:ends");
    assertThat(errors.sorted().get(0).english()).isEqualTo("the row has 2 cells, the header has 4");
  }

  @Test
  void a_row_that_is_too_long_is_named_at_the_first_cell_beyond() {
    assertThat(read(HEADER + "UP,10:00,12:00,5,,\n")).isEmpty();
    assertThat(places()).containsExactly("2:#5");
  }

  @Test
  void all_that_is_wrong_with_a_header_is_told() {
    read("station_code,starts,starts,Capacity\nUP,10:00,12:00,5\n");

    assertThat(errors.sorted())
        .extracting(CityDataError::column)
        .containsExactlyInAnyOrder("starts", "Capacity", "ends", "capacity");
    assertThat(errors.sorted()).extracting(CityDataError::line).containsOnly(1);
  }

  @Test
  void the_first_of_two_columns_of_a_name_is_read() {
    var rows = read("station_code,starts,ends,capacity,capacity\nUP,10:00,12:00,5,7\n");

    assertThat(rows.get(0).cell("capacity")).isEqualTo("5");
    assertThat(places()).containsExactly("1:capacity");
  }

  @Test
  void a_column_that_is_missing_is_an_empty_cell_in_every_row() {
    var rows = read("station_code,starts,ends\nUP,10:00,12:00\n");

    assertThat(rows.get(0).cell("capacity")).isEmpty();
    assertThat(places()).containsExactly("1:capacity");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# nothing\n", " \n\t\n"})
  void a_file_with_nothing_in_it_has_no_header(String text) {
    assertThat(read(text)).isEmpty();
    assertThat(places()).containsExactly("0:*");
  }

  @Test
  void a_header_alone_is_a_file_without_rows() {
    assertThat(read(HEADER)).isEmpty();
    assertThat(errors.size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void every_kind_of_line_end_ends_a_line(String end) {
    var rows = read((HEADER + "UP,10:00,12:00,5\nLOW,08:00,09:00,1").replace("\n", end));

    assertThat(rows).extracting(CsvRow::line).containsExactly(2, 3);
    assertThat(rows.get(1).cell("capacity")).isEqualTo("1");
  }

  /** Whatever the cells hold, a line that was written by the rules is read as it was meant. */
  @Property(tries = 300)
  void what_is_written_in_quotes_is_read_as_it_was(@ForAll("cells") List<String> cells) {
    var line =
        String.join(
            ",", cells.stream().map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"").toList());
    var rows = new CsvFileReader(CityFile.SLOTS, new ErrorList()).read(HEADER + line + "\n");

    assertThat(rows).hasSize(1);
    assertThat(CityFile.SLOTS.columns().stream().map(rows.get(0)::cell)).isEqualTo(cells);
  }

  @Provide
  Arbitrary<List<String>> cells() {
    var signs = Arbitraries.of("a", "1", ",", "\"", "'", ";", "纸", "😀", "#", "\\", "-");
    return signs
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(list -> String.join("", list))
        .list()
        .ofSize(4);
  }

  @Test
  void text_that_is_utf_8_is_read_to_the_end() {
    var text = "小镇😀\n";
    var decoded = Decoded.of(text.getBytes(StandardCharsets.UTF_8));

    assertThat(decoded).isEqualTo(new Decoded(text, 0));
  }

  @Test
  void a_byte_order_mark_is_no_text() {
    assertThat(Decoded.of("\uFEFFcode".getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("code");
    assertThat(Decoded.of("a\uFEFFb".getBytes(StandardCharsets.UTF_8)).text())
        .isEqualTo("a\uFEFFb");
    assertThat(Decoded.of(new byte[0])).isEqualTo(new Decoded("", 0));
  }

  @Test
  void the_line_of_the_first_byte_that_is_not_utf_8_is_known() {
    assertThat(Decoded.of(new byte[] {(byte) 0xff}).badLine()).isEqualTo(1);
    assertThat(Decoded.of(new byte[] {'a', '\n', 'b', '\n', (byte) 0xc0, 'c'}))
        .isEqualTo(new Decoded("a\nb\n", 3));
  }

  @Test
  void a_character_that_is_cut_off_at_the_end_is_not_utf_8() {
    var bytes = "a\n纸".getBytes(StandardCharsets.UTF_8);
    var cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);

    assertThat(Decoded.of(cut)).isEqualTo(new Decoded("a\n", 2));
  }
}
