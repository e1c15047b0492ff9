package city.liangwang.replay.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.replay.http.Reply;
import city.liangwang.replay.http.Transport;
import city.liangwang.replay.http.Unexpected;
import city.liangwang.replay.plan.City;
import city.liangwang.replay.plan.Job;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the replay learns of a city, and how it says what the city lacks. */
class CityFinderTest {

  private final FakePlatform platform = new FakePlatform();
  private final Stage stage = Stage.of(Stage.job(Job.Way.CLAIM));

  @Test
  void the_city_is_told_by_codes_in_their_order() {
    var known = find(platform, Stage.TEAM);

    assertThat(known.city().communities())
        .containsExactly(
            new City.Community("community-1", "S1"), new City.Community("community-2", "S2"));
    assertThat(known.city().collectors())
        .extracting(City.Collector::username)
        .containsExactly("collector-1-1", "collector-1-2", "collector-2-1", "collector-2-2");
    assertThat(known.city().materials()).isEqualTo(new City.Materials("R0901", List.of("R0101")));
    assertThat(known.city().drivers()).containsExactly("driver-1");
    assertThat(known.city().plates()).containsExactly("T1");
    assertThat(known.city().collectorsOf("S2")).containsExactly("collector-2-1", "collector-2-2");
  }

  @Test
  void places_and_people_are_known_by_their_ids() {
    var known = find(platform, Stage.TEAM);

    assertThat(known.community("community-2")).isEqualTo(FakePlatform.id("community-2"));
    assertThat(known.station("S1").scaleId()).isEqualTo(FakePlatform.id("scale-1"));
    assertThat(known.collector("collector-2-1").scaleId()).isEqualTo(FakePlatform.id("door-2-1"));
    assertThat(known.collector("collector-2-1").stationCode()).isEqualTo("S2");
    assertThat(known.driver("driver-1").id()).isEqualTo(FakePlatform.id("driver-1"));
    assertThat(known.centre().weighbridgeId()).isEqualTo(FakePlatform.id("bridge"));
    assertThat(known.centre().intervalGrams()).isEqualTo(5_000);
    assertThat(known.recyclers().get(0).accepts()).containsOnly("R0101", "R0201", "R0401");
  }

  @Test
  void clerks_take_turns() {
    var known = find(platform, Stage.TEAM);

    assertThat(known.clerk(0)).isNotEqualTo(known.clerk(1)).isEqualTo(known.clerk(2));
  }

  @Test
  void what_the_plan_names_and_the_city_has_not_is_a_bug() {
    var known = find(platform, Stage.TEAM);

    assertThatThrownBy(() -> known.station("S9"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the plan names S9, which the city has not");
  }

  @ParameterizedTest
  @CsvSource({
    "'keeper-2,p,station-keeper,station:S2,乙', no station-keeper of station:S2",
    "'recycler-1,p,recycler,recycler:RC,庚', no recycler of recycler:RC",
    "'clerk-2,p,centre-clerk,centre:C1,己', the centre has fewer than two clerks to sign in",
    "'dispatcher,p,dispatcher,city:1,辛', no dispatcher among the demonstration people",
    "'finance,p,finance,city:1,壬', no finance among the demonstration people"
  })
  void somebody_who_is_missing_is_told_by_role_and_place(String row, String sentence) {
    assertThatThrownBy(() -> find(platform, Stage.TEAM.replace(row + "\n", "")))
        .isInstanceOf(Unexpected.class)
        .hasMessage(sentence);
  }

  @Test
  void a_file_of_people_without_its_columns_names_nobody() {
    assertThatThrownBy(() -> find(platform, "name,password\nclerk-1,p\n"))
        .hasMessage("the centre has fewer than two clerks to sign in");
    assertThatThrownBy(() -> find(platform, ""))
        .hasMessage("the centre has fewer than two clerks to sign in");
  }

  @Test
  void a_station_without_a_scale_is_told() {
    var unscaled =
        changed("findScales", body -> body.replace("\"kind\":\"station\"", "\"kind\":\"x\""));

    assertThatThrownBy(() -> find(unscaled, Stage.TEAM))
        .hasMessage("no station scale for " + FakePlatform.id("S1"));
  }

  @Test
  void a_centre_without_a_weighbridge_is_told() {
    var unscaled = changed("findScales", body -> body.replace("weighbridge", "x"));

    assertThatThrownBy(() -> find(unscaled, Stage.TEAM))
        .hasMessage("no weighbridge scale for " + FakePlatform.id("C1"));
  }

  @Test
  void a_collector_who_is_none_is_told() {
    var stranger = changed("signIn", body -> body.replace("stationId", "somethingElse"));

    assertThatThrownBy(() -> find(stranger, Stage.TEAM))
        .hasMessage("collector-1-1 signs in with WeChat, but not as a collector");
  }

  @Test
  void a_city_that_serves_nobody_is_told() {
    var uncovered = changed("checkCoverage", body -> "{\"covered\":false}");

    assertThatThrownBy(() -> find(uncovered, Stage.TEAM))
        .hasMessage("no community of the city is served by a collector who can sign in");
  }

  @Test
  void what_has_no_id_is_told_as_it_was_answered() {
    var nameless =
        changed("getRecyclers", body -> body.replaceAll("\"id\":\"[^\"]*\"", "\"id\":\"?\""));

    assertThatThrownBy(() -> find(nameless, Stage.TEAM))
        .hasMessageStartingWith("no id in {\"id\":\"?\"");
  }

  @Test
  void a_refusal_is_told_with_its_operation() {
    Transport closed =
        request ->
            request.operation().equals("listVehicles")
                ? new Reply(403, "{\"code\":\"forbidden\"}", 0)
                : platform.send(request);

    assertThatThrownBy(() -> find(closed, Stage.TEAM))
        .hasMessageStartingWith("listVehicles /api/v1/trips/vehicles: 403 forbidden");
  }

  @Test
  void a_material_is_itemised_only_when_it_has_a_price_by_the_kilogram_and_a_recycler() {
    var materials =
        changed(
            "listMaterials",
            body ->
                """
                [{"code":"R0901","mixedBag":true,"recyclable":true},
                 {"code":"R0401","recyclable":true},
                 {"code":"R0201","recyclable":true},
                 {"code":"R0101","recyclable":true},
                 {"code":"H01","recyclable":true,"harmful":true},
                 {"code":"N01","recyclable":false},
                 {"code":"P01","recyclable":true,"byPiece":true}]
                """);
    Transport prices =
        request ->
            request.operation().equals("listPrices")
                ? new Reply(
                    200,
                    """
                    [{"materialCode":"R0401","fenPerUnit":30},
                     {"materialCode":"R0201","fenPerUnit":0},
                     {"materialCode":"R0101","fenPerUnit":80},
                     {"materialCode":"H01","fenPerUnit":1},
                     {"materialCode":"N01","fenPerUnit":1},
                     {"materialCode":"P01","fenPerUnit":1,"byPiece":true}]
                    """,
                    0)
                : materials.send(request);

    assertThat(find(prices, Stage.TEAM).city().materials().itemised())
        .containsExactly("R0101", "R0401");
  }

  @Test
  void lists_are_read_to_their_last_page() {
    var cursors = new ArrayList<String>();
    Transport paged =
        request -> {
          var reply = platform.send(request);
          if (!request.operation().equals("getRecyclers")) {
            return reply;
          }
          var query = request.uri().getRawQuery();
          cursors.add(query);
          return query.contains("cursor")
              ? reply
              : new Reply(200, "{\"items\":[],\"next\":\"a+b/c=\"}", 0);
        };

    assertThat(find(paged, Stage.TEAM).recyclers()).hasSize(1);
    assertThat(cursors).containsExactly("size=500", "size=500&cursor=a%2Bb%2Fc%3D");
  }

  @Test
  void the_zone_is_that_of_the_city_and_utc_where_nothing_is_published() {
    Transport published =
        request ->
            request.operation().equals("getPublicFigures")
                ? new Reply(200, "{\"city\":{\"zone\":\"Asia/Urumqi\"}}", 0)
                : platform.send(request);

    assertThat(find(published, Stage.TEAM).zone()).isEqualTo(ZoneId.of("Asia/Urumqi"));
    assertThat(find(platform, Stage.TEAM).zone()).isEqualTo(ZoneOffset.UTC);
  }

  private Known find(Transport transport, String people) {
    return stage.finder(transport, people).find();
  }

  private Transport changed(String operation, UnaryOperator<String> change) {
    return request -> {
      var reply = platform.send(request);
      return request.operation().equals(operation)
          ? new Reply(reply.status(), change.apply(reply.body()), 0)
          : reply;
    };
  }
}
