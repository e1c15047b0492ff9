package city.liangwang.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who looked at whose data is written down and stays so. */
@QuarkusTest
class AuditTest {

  private static final Instant NOON = Instant.parse("2026-06-01T04:00:00Z");

  @Inject Pool pool;

  private final Audit audit = new Audit(Clock.fixed(NOON, ZoneOffset.UTC));
  private final UUID person = UUID.randomUUID();
  private final UUID subject = UUID.randomUUID();

  private void look(@Nullable String reason) {
    now(audit.look(pool, person, "getResident", "resident", subject, reason));
  }

  private List<Row> entries() {
    var rows =
        now(
            pool.preparedQuery(
                    "select * from platform.audit_entry where subject_id = $1 order by id")
                .execute(Tuple.of(subject)));
    return StreamSupport.stream(rows.spliterator(), false).toList();
  }

  @Test
  void a_look_says_who_when_what_at_whom_and_why() {
    look("a complaint");

    assertThat(entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.getOffsetDateTime("at").toInstant()).isEqualTo(NOON);
              assertThat(entry.getUUID("person_id")).isEqualTo(person);
              assertThat(entry.getString("action")).isEqualTo("getResident");
              assertThat(entry.getString("subject_kind")).isEqualTo("resident");
              assertThat(entry.getString("reason")).isEqualTo("a complaint");
            });
  }

  @Test
  void every_look_is_an_entry_and_needs_no_reason() {
    look(null);
    look(null);

    assertThat(entries()).hasSize(2).allMatch(entry -> entry.getString("reason") == null);
  }

  @Test
  void a_look_that_is_rolled_back_has_not_happened() {
    assertThatThrownBy(
            () ->
                now(
                    pool.withTransaction(
                        tx ->
                            audit
                                .look(tx, person, "getResident", "resident", subject, null)
                                .chain(
                                    () ->
                                        Uni.createFrom()
                                            .<Void>failure(new IllegalStateException("undo"))))))
        .hasMessage("undo");

    assertThat(entries()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update platform.audit_entry set reason = 'none'",
        "update platform.audit_entry set person_id = gen_random_uuid() where false",
        "delete from platform.audit_entry",
        "truncate platform.audit_entry"
      })
  void nobody_takes_back_what_is_written_there(String statement) {
    look("a complaint");

    assertThatThrownBy(() -> now(pool.query(statement).execute()))
        .hasMessageContaining("platform.audit_entry is append-only");
    assertThat(entries()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"at", "person_id", "action", "subject_kind", "subject_id"})
  void an_entry_without_one_of_these_is_no_entry(String column) {
    var values = "now(), gen_random_uuid(), 'a', 'b', gen_random_uuid()".split(", ", -1);
    var columns = List.of("at", "person_id", "action", "subject_kind", "subject_id");
    values[columns.indexOf(column)] = "null";

    assertThatThrownBy(
            () ->
                now(
                    pool.query(
                            "insert into platform.audit_entry ("
                                + String.join(", ", columns)
                                + ") values ("
                                + String.join(", ", values)
                                + ")")
                        .execute()))
        .hasMessageContaining("null value in column \"" + column + "\"");
  }

  private static <T> T now(Uni<T> uni) {
    return uni.await().indefinitely();
  }
}
