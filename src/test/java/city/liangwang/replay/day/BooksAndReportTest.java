package city.liangwang.replay.day;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.replay.http.Tally;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BooksAndReportTest {

  private final Figures figures = new Figures();
  private final Tally tally = new Tally();
  private final List<String> published = new ArrayList<>();

  @Test
  void the_last_line_is_one_json_object_with_every_key() throws Exception {
    figures.doorGrams.add(139_189_500);
    var lines = report(new Books.Result("ok", 0, 0, List.of())).lines();
    var json = new ObjectMapper().readTree(lines.get(lines.size() - 1));
    assertThat(json.fieldNames())
        .toIterable()
        .contains(
            "bookings",
            "doorWeighings",
            "doorGrams",
            "correctedDoorGrams",
            "stationGrams",
            "intakeGrams",
            "sortedGrams",
            "residueGrams",
            "shippedGrams",
            "paidFen",
            "unexplainedGrams",
            "unexplainedFen",
            "ledgerCheck",
            "unexpectedErrors",
            "seconds",
            "callsPerSecond");
    assertThat(json.path("doorGrams").asLong()).isEqualTo(139_189_500);
    assertThat(json.path("ledgerCheck").asText()).isEqualTo("ok");
    assertThat(json.path("seed").asLong()).isEqualTo(7);
    assertThat(json.path("seconds").asDouble()).isEqualTo(2.5);
  }

  @Test
  void calls_a_second_are_counted_over_the_whole_time() {
    for (int i = 0; i < 250; i++) {
      tally.called("getMe", 1_000_000);
    }
    var json = report(new Books.Result("ok", 0, 0, List.of())).json();
    assertThat(json.path("callsPerSecond").asLong()).isEqualTo(100);
    assertThat(json.path("p50Millis").asDouble()).isEqualTo(1.0);
  }

  @Test
  void a_day_is_clean_only_when_all_is_explained_and_nothing_surprised() {
    assertThat(report(new Books.Result("ok", 0, 0, List.of())).isClean()).isTrue();
    assertThat(report(new Books.Result("ok", 1, 0, List.of())).isClean()).isFalse();
    assertThat(report(new Books.Result("ok", 0, 1, List.of())).isClean()).isFalse();
    assertThat(report(new Books.Result("broken", 0, 0, List.of())).isClean()).isFalse();
    tally.unexpected("a surprise");
    assertThat(report(new Books.Result("ok", 0, 0, List.of())).isClean()).isFalse();
  }

  @Test
  void public_figures_that_say_something_else_are_not_clean_either() {
    published.add("collected: 5 g by the answers, 4 g published");
    var report = report(new Books.Result("ok", 0, 0, List.of()));
    assertThat(report.isClean()).isFalse();
    assertThat(report.json().path("publicFigures").asText()).isEqualTo("differ");
    assertThat(report.lines()).anyMatch(line -> line.contains("4 g published"));
  }

  @Test
  void surprises_and_what_is_unexplained_are_said_in_words() {
    tally.unexpected("weighAtDoor: 500");
    var lines = report(new Books.Result("ok", 5, 0, List.of("LOT: 5 grams"))).lines();
    assertThat(lines).contains("UNEXPECTED weighAtDoor: 500", "UNEXPLAINED LOT: 5 grams");
  }

  private Report report(Books.Result books) {
    var context = new ObjectMapper().createObjectNode().put("seed", 7);
    return new Report(
        figures, books, published, tally, new Progress.Told(tally.calls(), 2_500), context);
  }
}
