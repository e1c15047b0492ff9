package city.liangwang.people.data;

import city.liangwang.people.PeopleProblem;
import city.liangwang.platform.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The table of people. */
@ApplicationScoped
public class Persons {

  private static final String SELECT = "select " + PersonRow.COLUMNS + " from people.person ";

  /** Fails with {@code person-not-found}. */
  public Uni<PersonRow> get(SqlClient db, UUID id) {
    return find(db, "where id = $1", id)
        .map(row -> row.orElseThrow(() -> PeopleProblem.PERSON_NOT_FOUND.because(id.toString())));
  }

  /** By the subject of a token: the person's own id, or the one that Keycloak has given. */
  public Uni<Optional<PersonRow>> findBySubject(SqlClient db, UUID subject) {
    return find(db, "where id = $1 or keycloak_id = $1", subject);
  }

  private static Uni<Optional<PersonRow>> find(SqlClient db, String where, Object key) {
    return db.preparedQuery(SELECT + where)
        .execute(Tuple.of(key))
        .map(rows -> Rows.first(rows, PersonRow::of));
  }
}
