package city.liangwang.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database refuses, whoever writes. */
@QuarkusTest
class PlatformTablesTest {

  private static final String CALL =
      "insert into platform.call (operation, id, content_hash, person_id, at) values ";
  private static final String EVENT =
      "insert into platform.event (id, type, aggregate_id, shard, occurred_at, payload) values ";
  private static final String ID = "'6f4b1f0e-3f0a-4b53-9a5c-0d1f6a0e9c11'";

  @Inject Pool pool;

  /** Runs them and takes them back. */
  private void attempt(String... statements) {
    pool.withTransaction(
            tx -> {
              var done = io.smallrye.mutiny.Uni.createFrom().voidItem();
              for (var statement : statements) {
                done = done.chain(() -> tx.query(statement).execute().replaceWithVoid());
              }
              return done.chain(
                  () ->
                      io.smallrye.mutiny.Uni.createFrom()
                          .<Void>failure(new IllegalStateException("taken back")));
            })
        .await()
        .indefinitely();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "null, ID, '', ID, now() | operation",
        "'op', null, '', ID, now() | id",
        "'op', ID, null, ID, now() | content_hash",
        "'op', ID, '', null, now() | person_id",
        "'op', ID, '', ID, null | at"
      })
  void a_call_has_all_that_it_is_known_by(String values, String column) {
    assertThatThrownBy(() -> attempt(CALL + "(" + values.replace("ID", ID) + ")"))
        .hasMessageContaining("null value in column \"" + column + "\"");
  }

  @Test
  void a_call_is_written_down_once_for_each_operation() {
    var call = "('op', " + ID + ", '', " + ID + ", now())";

    assertThatThrownBy(() -> attempt(CALL + call, CALL + call)).hasMessageContaining("call_pkey");
    assertThatThrownBy(() -> attempt(CALL + call, CALL + call.replace("'op'", "'other'")))
        .hasMessage("taken back");
  }

  @Test
  void an_event_is_written_down_once() {
    var event = "(" + ID + ", 'T', " + ID + ", 0::smallint, now(), '{}')";

    assertThatThrownBy(() -> attempt(EVENT + event, EVENT + event))
        .hasMessageContaining("event_id_key");
  }

  @Test
  void nobody_chooses_the_place_of_an_event_among_all_events() {
    assertThatThrownBy(
            () ->
                attempt(
                    "insert into platform.event (sequence, id, type, aggregate_id, shard,"
                        + " occurred_at, payload) values (1, "
                        + ID
                        + ", 'T', "
                        + ID
                        + ", 0, now(), '{}')"))
        .hasMessageContaining("sequence");
  }

  @Test
  void every_table_that_only_grows_refuses_to_forget() {
    var tables =
        pool.query(
                """
                select distinct event_object_schema || '.' || event_object_table as name
                from information_schema.triggers
                where action_statement like '%refuse_change%' and event_manipulation = 'DELETE'
                order by 1
                """)
            .execute()
            .await()
            .indefinitely();
    var names =
        StreamSupport.stream(tables.spliterator(), false).map(PlatformTablesTest::name).toList();

    assertThat(names).contains("platform.audit_entry").hasSizeGreaterThan(5);
    for (var name : names) {
      assertThatThrownBy(() -> attempt("delete from " + name))
          .as(name)
          .hasMessageContaining(name + " is append-only");
      assertThatThrownBy(() -> attempt("truncate " + name + " cascade"))
          .as(name)
          .hasMessageContaining("append-only");
    }
  }

  private static String name(Row row) {
    return row.getString("name");
  }
}
