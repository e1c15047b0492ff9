package city.liangwang.area;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A resident looks for the own community. Each test names its communities by a word of its own. */
@QuarkusTest
class CommunitySearchTest {

  @Inject World world;

  private String word = "";

  @BeforeEach
  void a_word_of_its_own() {
    word = "W" + UUID.randomUUID().toString().replace("-", "");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6, 7, 8})
  void pages_of_any_size_have_each_community_once_in_the_order_of_codes(int size) {
    var ids = IntStream.range(0, 7).mapToObj(i -> community("里", word + " Lane")).toList();

    var found = pages(Map.of("query", word), size);

    assertThat(found).hasSize(7).doesNotHaveDuplicates();
    assertThat(found).isSorted();
    assertThat(found).containsAll(ids.stream().map(id -> "T-" + id).toList());
  }

  @Test
  void either_name_is_searched_in_any_case() {
    var id = community(word + "苑", "Garden of " + word);

    for (var query :
        List.of(
            word,
            word.toLowerCase(Locale.ROOT),
            word.toUpperCase(Locale.ROOT),
            word + "苑",
            "of " + word)) {
      find(Map.of("query", query)).body("items.id", hasItem(id.toString()));
    }
    find(Map.of("query", word + "园")).body("items", empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "\\", "'", "\"", "' or 1=1 --", "*", ".", "(", "[a-z]"})
  void signs_are_signs_and_nothing_else(String sign) {
    var with = community("里" + word, word + " " + sign);
    var without = community("里" + word, word + " plain");

    find(Map.of("query", word + " " + sign))
        .body("items.id", hasItem(with.toString()))
        .body("items.id", not(hasItem(without.toString())));
  }

  @Test
  void a_division_and_a_name_are_both_asked_for() {
    var here = community("里", word);
    var division = divisionOf(here);

    find(Map.of("query", word, "division", division)).body("items.id", hasItem(here.toString()));
    find(Map.of("query", word, "division", division.equals("990101") ? "990102" : "990101"))
        .body("items", empty());
  }

  @Test
  void a_community_says_whether_it_is_covered() {
    var id = community("里", word);
    find(Map.of("query", word)).body("items[0].covered", equalTo(true));

    world.one(
        "update area.community set station_id = null where id = $1 returning 1",
        Tuple.of(id),
        row -> row.getInteger(0));

    find(Map.of("query", word)).body("items[0].covered", equalTo(false));
  }

  @Test
  void a_community_that_is_added_while_somebody_reads_shifts_nothing() {
    var ids = new ArrayList<UUID>();
    IntStream.range(0, 4).forEach(i -> ids.add(community("里", word)));
    var first = find(Map.of("query", word, "size", 2)).extract();
    List<String> seen = new ArrayList<>(first.<List<String>>path("items.code"));

    community("里", word);

    String next = first.path("next");
    seen.addAll(
        find(Map.of("query", word, "size", 50, "cursor", next)).extract().path("items.code"));
    assertThat(seen).doesNotHaveDuplicates();
    assertThat(seen).containsAll(ids.stream().map(id -> "T-" + id).toList());
  }

  @ParameterizedTest
  @CsvSource({"size, 0", "size, -1", "size, 501"})
  void sizes_that_can_not_be_are_refused(String name, String value) {
    get(Map.of(name, value)).statusCode(400).body("code", equalTo("request-invalid"));
  }

  @Test
  void what_is_too_long_is_refused() {
    get(Map.of("query", "x".repeat(50))).statusCode(200);
    get(Map.of("query", "x".repeat(51))).statusCode(400);
    get(Map.of("division", "9".repeat(20))).statusCode(200);
    get(Map.of("division", "9".repeat(21))).statusCode(400);
    get(Map.of("cursor", "x".repeat(201))).statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "bm9uc2Vuc2U", "AAAA", "====", "null"})
  void cursors_that_nobody_gave_out_are_no_crash(String cursor) {
    get(Map.of("cursor", cursor)).statusCode(anyOf(equalTo(200), equalTo(400)));
  }

  @Test
  void public_lists_may_be_kept_for_a_minute_and_say_nothing_about_people() {
    for (var path : List.of("divisions", "stations", "communities")) {
      var answer = given().get("/api/v1/public/" + path).then().statusCode(200).extract();
      assertThat(answer.header("Cache-Control")).contains("max-age=60");
    }
  }

  @Test
  void coverage_of_what_is_no_id_is_refused() {
    given().get("/api/v1/coverage?communityId=here").then().statusCode(404);
    given().get("/api/v1/coverage").then().statusCode(400);
  }

  // Sentences.

  /** A community of that name, in the division of the tests' station. */
  private UUID community(String nameZh, String nameEn) {
    var id = world.aCommunityServedBy(world.aStation());
    return world.one(
        "update area.community set name_zh = $2, name_en = $3 where id = $1 returning id",
        Tuple.of(id, nameZh, nameEn),
        row -> row.getUUID(0));
  }

  private String divisionOf(UUID community) {
    return world.one(
        "select division_code from area.community where id = $1",
        Tuple.of(community),
        row -> row.getString(0));
  }

  private static List<String> pages(Map<String, ?> query, int size) {
    var codes = new ArrayList<String>();
    @Nullable String cursor = null;
    do {
      var parameters = new HashMap<String, Object>(query);
      parameters.put("size", size);
      if (cursor != null) {
        parameters.put("cursor", cursor);
      }
      var page = find(parameters).extract();
      List<String> found = page.path("items.code");
      assertThat(found).hasSizeLessThanOrEqualTo(size);
      codes.addAll(found);
      cursor = page.path("next");
    } while (cursor != null);
    return codes;
  }

  private static ValidatableResponse find(Map<String, ?> query) {
    return get(query).statusCode(200);
  }

  private static ValidatableResponse get(Map<String, ?> query) {
    return given().queryParams(query).get("/api/v1/public/communities").then();
  }
}
