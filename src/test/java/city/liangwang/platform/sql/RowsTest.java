package city.liangwang.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows and instants, to the database and back. */
@QuarkusTest
class RowsTest {

  @Inject Pool pool;

  private RowSet<Row> numbers(int count) {
    return pool.preparedQuery("select n from generate_series(1, $1) n order by n desc")
        .execute(Tuple.of(count))
        .await()
        .indefinitely();
  }

  private static int number(Row row) {
    return row.getInteger("n");
  }

  @Test
  void a_list_keeps_the_order_of_the_query() {
    assertThat(Rows.list(numbers(3), RowsTest::number)).containsExactly(3, 2, 1);
    assertThat(Rows.list(numbers(0), RowsTest::number)).isEmpty();
  }

  @Test
  void the_first_row_is_the_first_of_the_query() {
    assertThat(Rows.first(numbers(3), RowsTest::number)).contains(3);
    assertThat(Rows.first(numbers(0), RowsTest::number)).isEmpty();
  }

  @Test
  void what_has_to_be_there_is_missed() {
    assertThat(Rows.get(numbers(1), RowsTest::number, IllegalStateException::new)).isEqualTo(1);
    assertThatThrownBy(
            () ->
                Rows.get(
                    numbers(0), RowsTest::number, () -> new IllegalStateException("not there")))
        .hasMessage("not there");
  }

  @Test
  void nothing_is_made_to_say_that_something_is_missing_when_it_is_there() {
    assertThat(
            Rows.get(
                numbers(1),
                RowsTest::number,
                () -> {
                  throw new AssertionError("nobody asked");
                }))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-06-01T04:00:00Z",
        "2026-05-31T16:00:00Z",
        "2026-06-01T04:00:00.123456Z",
        "1970-01-01T00:00:00Z",
        "1900-01-01T00:00:00Z",
        "2999-12-31T23:59:59.999999Z"
      })
  void an_instant_comes_back_as_it_went_in(String text) {
    var instant = Instant.parse(text);

    var back =
        pool.preparedQuery("select $1::timestamptz as at")
            .execute(Tuple.of(Times.utc(instant)))
            .map(rows -> Times.instant(rows.iterator().next(), "at"))
            .await()
            .indefinitely();

    assertThat(back).isEqualTo(instant);
  }

  @Test
  void a_session_in_another_zone_changes_no_instant() {
    var instant = Instant.parse("2026-05-31T16:00:00Z");

    var back =
        pool.withConnection(
                db ->
                    db.query("set time zone 'Asia/Urumqi'")
                        .execute()
                        .chain(
                            () ->
                                db.preparedQuery("select $1::timestamptz as at")
                                    .execute(Tuple.of(Times.utc(instant))))
                        .map(rows -> Times.instant(rows.iterator().next(), "at"))
                        .call(() -> db.query("reset time zone").execute()))
            .await()
            .indefinitely();

    assertThat(back).isEqualTo(instant);
  }
}
