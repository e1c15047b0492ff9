package city.liangwang.integration.citydata.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import city.liangwang.integration.citydata.CityDataError;
import city.liangwang.integration.citydata.CityDataException;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake in a file is found, and named with file, line and column. */
class CityDataErrorsTest {

  private static final Charset GBK = Charset.forName("GBK");

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      nullValues = "(nothing)",
      textBlock =
          """
          # file           | text                    | replacement             | line | column            | says
          stations.csv     | opens,closes            | opens,shuts             | 2 | closes               | missing
          stations.csv     | opens,closes            | opens,shuts             | 2 | shuts                | unknown column
          stations.csv     | code,name_zh,name_en    | code,name_zh,name_zh    | 2 | name_zh              | twice
          slots.csv        | LOW,10:00,14:00,2       | LOW,10:00,14:00         | 5 | capacity             | 3 cells
          slots.csv        | LOW,10:00,14:00,2       | LOW,10:00,14:00,2,9     | 5 | #5                   | 5 cells
          slots.csv        | LOW,10:00               | "LOW,10:00              | 5 | *                    | quote
          stations.csv     | 下站                    | (nothing)               | 4 | name_zh              | must not be empty
          divisions.csv    | 990102,                 | 99 0102,                | 4 | code                 | a code of Latin letters
          divisions.csv    | 990102,                 | 九九0102,               | 4 | code                 | a code of Latin letters
          people.csv       | boss                    | Boss                    | 9 | username             | small Latin letters
          communities.csv  | urban,300               | urban,３００            | 3 | households           | digits 0-9
          communities.csv  | urban,300               | urban,many              | 3 | households           | digits 0-9
          communities.csv  | urban,300               | urban,0                 | 3 | households           | not between 1
          slots.csv        | 12:00,5                 | 12:00,-1                | 3 | capacity             | not between 1
          prices.csv       | 990100,33               | 990100,-33              | 7 | fen_per_kg           | not between 0
          prices.csv       | 990100,33               | 990100,0.33             | 7 | fen_per_kg           | whole number
          factors.csv      | 0.123456                | 0,123456                | 4 | #12                  | 12 cells
          factors.csv      | 0.123456                | 1e-3                    | 4 | kg_co2e_per_kg       | decimal number
          factors.csv      | 0.25,0.1                | 0.25,0.3                | 3 | low_kg_co2e_per_kg   | above the factor
          factors.csv      | 0.1,0.5                 | 0.1,0.2                 | 3 | high_kg_co2e_per_kg  | below the factor
          factors.csv      | TT-1,P1                 | TT-1,P                  | 4 | set_code             | already in line 3
          factors.csv      | TT-1,P1                 | TT-9,P1                 | 4 | set_code             | factor-sets.csv
          recyclers.csv    | 2030-06-30              | 2030-06-31              | 3 | licence_valid_until  | does not exist
          recyclers.csv    | 2030-06-30              | 30.6.2030               | 3 | licence_valid_until  | a date such as
          recyclers.csv    | M1;MIX                  | M1;NIX                  | 3 | material_codes       | materials.csv
          stations.csv     | 21:00                   | 25:00                   | 3 | closes               | does not exist
          stations.csv     | 09:00                   | 9 am                    | 3 | opens                | a time of day
          stations.csv     | 10:00,19:00             | 20:00,19:00             | 4 | closes               | not after opens
          stations.csv     | 09:00,21:00,yes         | 09:00,21:00,ja          | 3 | synthetic            | yes or no
          communities.csv  | rural                   | village                 | 5 | setting              | one of urban, rural
          communities.csv  | 990102,LOW              | 990102,NO               | 5 | station_code         | stations.csv
          communities.csv  | 990102,LOW              | 990109,LOW              | 5 | division_code        | divisions.csv
          communities.csv  | U-2,                    | U-1,                    | 4 | code                 | already in line 3
          communities.csv  | 43.501,87.401           | 87.401,43.501           | 5 | longitude            | box
          communities.csv  | 43.501,87.401           | 143.501,87.401          | 5 | latitude             | degrees
          divisions.csv    | 43.50,87.40,43.50       | 43.50,97.40,43.50       | 4 | longitude            | box
          divisions.csv    | 87.40,WGS-84            | 87.40,PZ-90             | 4 | datum_original       | GCJ-02
          city.csv         | Asia/Urumqi             | Asia/Tinytown           | 3 | zone                 | does not exist
          city.csv         | Asia/Urumqi             | +06:00                  | 3 | zone                 | a time zone such as
          city.csv         | 43.0,44.0               | 44.0,43.0               | 3 | north                | more than south
          materials.csv    | P,,纸                   | P,P1,纸                 | 3 | parent_code          | own ancestor
          materials.csv    | P1,P,                   | P1,Q,                   | 4 | parent_code          | materials.csv
          materials.csv    | 混合,Mixed bag,可回收物 | 混合,Mixed bag,回收物   | 6 | class_zh             | GB/T 19095
          materials.csv    | yes,yes,yes,no,, | yes,yes,no,no,, | 0 | mixed_bag | exactly one material
          materials.csv    | yes,no,no,no,weee | yes,no,yes,no,weee | 6 | mixed_bag | exactly one material
          materials.csv    | weee                    | e-waste                 | 5 | statistics_category  | one of ferrous
          prices.csv       | 2026-06-30              | 2026-07-01              | 4 | valid_from           | overlaps with line 3
          prices.csv       | 2026-06-30              | 2025-12-31              | 3 | valid_to             | before valid_from
          prices.csv       | P1,990102               | P1,990109               | 5 | area_code            | divisions.csv
          prices.csv       | P1,990102,50,           | P1,990102,50,70         | 5 | fen_per_kg           | exactly one
          prices.csv       | P1,990102,50,           | P1,990102,,             | 5 | fen_per_kg           | exactly one
          prices.csv       | P1,990102,50,           | P1,990102,,50           | 5 | fen_per_piece        | bought by the kg
          prices.csv       | P1,990102,50,,          | P1,990102,50,,7         | 5 | fee_fen_per_piece    | by the piece
          prices.csv       | 0.5,0.6                 | 0.7,0.6                 | 3 | high_yuan_per_kg     | below low
          factor-sets.csv  | retired                 | active                  | 4 | status               | only one
          targets.csv      | plan.txt,12             | plan.txt,13             | 3 | quote                | at character 13
          targets.csv      | plan.txt,12             | plan.txt,9999           | 3 | quote                | at character 9999
          targets.csv      | plan.txt,12             | plans.txt,12            | 3 | document             | no file plans.txt
          targets.csv      | rate,55,%               | rate,much,%             | 3 | value                | decimal number
          targets.csv      | %,=,                    | %,==,                   | 3 | operator             | one of =
          targets.csv      | 2027,镇                 | 27,镇                   | 3 | due_year             | not between 2000
          declared.csv     | 990100,5000000          | 990100,-5               | 3 | value                | below 0
          declared.csv     | numerator,kitchen-waste-treated | denominator,clearance | 4 | valid_from    | overlaps with line 3
          points-rules.csv | ,3,2026                 | ,0,2026                 | 3 | points               | not between 1
          slots.csv        | UP,12:00                | UP,11:00                | 4 | starts               | overlaps with line 3
          people.csv       | collector,station,LOW   | collector,centre,MAIN   | 5 | scope_kind           | not limited to a centre
          people.csv       | station,UP,甲           | station,DOWN,甲         | 3 | scope_code           | stations.csv
          people.csv       | boss,administrator      | boss,king               | 9 | role                 | one of collector
          scales.csv       | ,,collector-up          | UP,,collector-up        | 3 | station_code         | nowhere else
          scales.csv       | ,UP,,,                  | ,,,,                    | 5 | station_code         | nowhere else
          scales.csv       | ,collector-up           | ,keeper-up              | 3 | collector_username   | not a collector
          scales.csv       | 30000,10,10,TINY-C1     | 30000,40000,10,TINY-C1  | 3 | interval_grams       | not between 1 and 30000
          vehicles.csv     | MAIN,2000000            | SIDE,2000000            | 3 | centre_code          | centres.csv
          drop-off-points.csv | UP-A,                | U P-A,                  | 3 | code                 | a code of Latin letters
          drop-off-points.csv | UP-A,上站交投点      | UP-A,                   | 3 | name_zh              | must not be empty
          drop-off-points.csv | clothes-bin          | clothes                 | 5 | kind                 | one of staffed
          drop-off-points.csv | staffed,UP           | staffed,DOWN            | 3 | station_code         | stations.csv
          drop-off-points.csv | LOW,L-1              | LOW,L-9                 | 5 | community_code       | communities.csv
          drop-off-points.csv | LOW,L-1              | LOW,U-1                 | 5 | station_code         | not served by
          drop-off-points.csv | LOW,L-1              | LOW,L-2                 | 5 | station_code         | not served by
          drop-off-points.csv | U-1-C,               | UP-A,                   | 4 | code                 | already in line 3
          drop-off-points.csv | 43.501,87.401        | 43.501,88.401           | 5 | longitude            | box
          drop-off-points.csv | 43.501,87.401        | 42.501,87.401           | 5 | latitude             | box
          drop-off-points.csv | 06:00,22:00          | 22:00,22:00             | 5 | closes               | not after opens
          drop-off-points.csv | 23:59                | 24:00                   | 4 | closes               | does not exist
          drop-off-points.csv | 23:59,yes            | 23:59,maybe             | 4 | synthetic            | yes or no
          drop-off-points.csv | ,synthetic,source    | ,synthetic,origin       | 2 | source               | missing
          """)
  void a_mistake_is_named_with_file_line_and_column(
      String file,
      String text,
      @Nullable String replacement,
      int line,
      String column,
      String says) {
    EditedCity edited =
        EditedCity.tinytown().replacing(file, text, replacement == null ? "" : replacement);
    assertThat(errorsOf(edited)).anySatisfy(error -> is(error, file, line, column, says));
  }

  @Test
  void a_station_that_serves_nobody_is_named() {
    EditedCity edited =
        EditedCity.tinytown()
            .replacing("communities.csv", "990102,LOW", "990102,UP")
            .replacing("drop-off-points.csv", "LOW,L-1", "UP,L-1");
    assertThat(errorsOf(edited))
        .singleElement()
        .satisfies(error -> is(error, "stations.csv", 4, "code", "no community"));
  }

  @Test
  void a_missing_file_is_named() {
    assertThat(errorsOf(EditedCity.tinytown().without("vehicles.csv")))
        .singleElement()
        .satisfies(error -> is(error, "vehicles.csv", 0, "*", "missing"));
  }

  @Test
  void a_city_that_is_not_there_misses_all_its_files() {
    assertThat(errorsOf(CitySource.named("nowhere")))
        .extracting(CityDataError::file)
        .contains("city.csv", "stations.csv", "people.csv");
  }

  @Test
  void a_file_without_a_header_is_named() {
    EditedCity edited =
        EditedCity.tinytown().with("points-rules.csv", "# nothing\n".getBytes(UTF_8));
    assertThat(errorsOf(edited))
        .singleElement()
        .satisfies(error -> is(error, "points-rules.csv", 0, "*", "no header"));
  }

  @Test
  void a_file_in_another_encoding_is_named_with_its_first_bad_line() {
    byte[] inGbk = "# x\nstation_code,starts,ends,capacity\n上站,10:00,12:00,5".getBytes(GBK);
    assertThat(errorsOf(EditedCity.tinytown().with("slots.csv", inGbk)))
        .anySatisfy(error -> is(error, "slots.csv", 3, "*", "UTF-8"));
  }

  @Test
  void a_second_city_in_the_file_is_named() {
    EditedCity edited =
        EditedCity.tinytown()
            .replacing(
                "city.csv", "990100,", "990200,another,Another,UTC,x,X,1,2,1,2,invented\n990100,");
    assertThat(errorsOf(edited))
        .anySatisfy(error -> is(error, "city.csv", 4, "*", "exactly one city"));
  }

  @Test
  void all_mistakes_are_reported_at_once_and_none_twice() {
    EditedCity edited =
        EditedCity.tinytown()
            .replacing("stations.csv", "09:00,21:00", "later,25:00")
            .replacing("prices.csv", "990100,33", "990100,-33")
            .replacing("people.csv", "boss,administrator", "boss,king");
    assertThat(errorsOf(edited))
        .extracting(error -> error.file() + ":" + error.line() + ":" + error.column())
        .containsExactly(
            "people.csv:9:role",
            "prices.csv:7:fen_per_kg",
            "stations.csv:3:opens",
            "stations.csv:3:closes");
  }

  @Test
  void a_row_with_a_mistake_is_still_there_for_those_who_refer_to_it() {
    assertThat(errorsOf(EditedCity.tinytown().replacing("stations.csv", "10:00,19:00", "x,19:00")))
        .singleElement()
        .satisfies(error -> is(error, "stations.csv", 4, "opens", "a time of day"));
  }

  @Test
  void the_message_says_where_and_what_in_both_languages() {
    CitySource edited = EditedCity.tinytown().without("slots.csv");
    assertThat(catchThrowableOfType(CityDataException.class, () -> CityReader.read(edited)))
        .hasMessageContaining("edited classpath:cities/tinytown: 1 error(s) / 1 处错误")
        .hasMessageContaining("slots.csv:0:*: the file is missing / 缺少该文件");
  }

  private static List<CityDataError> errorsOf(CitySource source) {
    CityDataException failure =
        catchThrowableOfType(CityDataException.class, () -> CityReader.read(source));
    assertThat(failure).isNotNull();
    return failure.errors();
  }

  private static void is(CityDataError error, String file, int line, String column, String says) {
    assertThat(error.file()).isEqualTo(file);
    assertThat(error.line()).isEqualTo(line);
    assertThat(error.column()).isEqualTo(column);
    assertThat(error.english()).contains(says);
    assertThat(error.chinese()).containsPattern("\\p{IsHan}");
  }
}
