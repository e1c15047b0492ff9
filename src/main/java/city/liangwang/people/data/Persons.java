package city.liangwang.people.data;

import city.liangwang.people.PeopleProblem;
import city.liangwang.people.Person;
import city.liangwang.people.Scope;
import city.liangwang.platform.paging.Cursor;
import city.liangwang.platform.security.Role;
import city.liangwang.platform.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of people. */
@ApplicationScoped
public class Persons {

  private static final String SELECT = "select " + PersonRow.COLUMNS + " from people.person ";

  private static final String INSERT_RESIDENT =
      """
      insert into people.person (id, kind, name, roles, wechat_openid, registered_at)
      values ($1, 'resident', '', array['resident'], $2, $3)
      """;

  private static final String INSERT_STAFF =
      """
      insert into people.person
        (id, kind, name, roles, station_id, centre_id, recycler_id, division_code,
         username, sign_in_due, registered_at)
      values ($1, 'staff', $2, $3, $4, $5, $6, $7, $8, $9, $10)
      on conflict do nothing
      """;

  private static final String LINK = "update people.person set wechat_openid = $2 where id = $1";

  private static final String CLOSE =
      """
      update people.person
      set closed_at = $2, version = version + 1, sign_in_due = username is not null,
        name = case kind when 'resident' then '' else name end,
        wechat_openid = null, phone_cipher = null, phone_index = null
      where id = $1
      """;

  private static final String CHANGE_ROLES =
      """
      update people.person
      set roles = $2, station_id = $3, centre_id = $4, recycler_id = $5, division_code = $6,
        version = version + 1, sign_in_due = username is not null, sign_in_tried = null
      where id = $1
      """;

  private static final String OTHER_ADMINISTRATOR =
      """
      select exists (
        select from people.person
        where kind = 'staff' and roles @> array['administrator'] and division_code is null
          and closed_at is null and id <> $1) as found
      """;

  private static final String PAGE =
      SELECT
          + """
          where kind = 'staff'
            and ($1::timestamptz is null or (registered_at, id) > ($1, $2))
          order by registered_at, id limit $3
          """;

  // Two sign-ins of the same account, or to the same phone, go one after the other.
  private static final String ONE_AT_A_TIME =
      "select pg_advisory_xact_lock(hashtextextended('liangwang.people.' || $1, 0))";

  /** Fails with {@code person-not-found}. */
  public Uni<PersonRow> get(SqlClient db, UUID id) {
    return find(db, "where id = $1", id)
        .map(row -> row.orElseThrow(() -> PeopleProblem.PERSON_NOT_FOUND.because(id.toString())));
  }

  /** Locked. */
  public Uni<Optional<PersonRow>> findForUpdate(SqlConnection tx, UUID id) {
    return find(tx, "where id = $1 for update", id);
  }

  /** Locked. Fails with {@code person-not-found}. */
  public Uni<PersonRow> getForUpdate(SqlConnection tx, UUID id) {
    return findForUpdate(tx, id)
        .map(row -> row.orElseThrow(() -> PeopleProblem.PERSON_NOT_FOUND.because(id.toString())));
  }

  /** By the subject of a token: the person's own id, or the one that Keycloak has given. */
  public Uni<Optional<PersonRow>> findBySubject(SqlClient db, UUID subject) {
    return find(db, "where id = $1 or keycloak_id = $1", subject);
  }

  /** Locked. */
  public Uni<Optional<PersonRow>> findByOpenidForUpdate(SqlConnection tx, String openid) {
    return find(tx, "where wechat_openid = $1 for update", openid);
  }

  /** Staff in the order in which they were registered; one row more than asked for. */
  public Uni<List<PersonRow>> findStaff(SqlClient db, @Nullable Cursor after, int size) {
    var at = after == null ? null : OffsetDateTime.parse(after.key().get(0));
    var id = after == null ? null : UUID.fromString(after.key().get(1));
    return db.preparedQuery(PAGE)
        .execute(Tuple.from(Arrays.asList(at, id, size + 1)))
        .map(rows -> Rows.list(rows, PersonRow::of));
  }

  /** Waits for whoever else works on the same {@code what} until that commits. */
  public Uni<Void> oneAtATime(SqlConnection tx, String what) {
    return tx.preparedQuery(ONE_AT_A_TIME).execute(Tuple.of(what)).replaceWithVoid();
  }

  public Uni<PersonRow> insertResident(SqlConnection tx, UUID id, String openid, Instant at) {
    return tx.preparedQuery(INSERT_RESIDENT)
        .execute(Tuple.of(id, openid, at.atOffset(ZoneOffset.UTC)))
        .chain(() -> get(tx, id));
  }

  /** False when the id or the user name is taken. */
  public Uni<Boolean> insertStaffIfNew(
      SqlConnection tx, Person person, @Nullable String username, Instant at) {
    var scope = person.scope();
    return tx.preparedQuery(INSERT_STAFF)
        .execute(
            Tuple.from(
                Arrays.asList(
                    person.id(),
                    person.name(),
                    stored(person.roles()),
                    scope.stationId(),
                    scope.centreId(),
                    scope.recyclerId(),
                    scope.divisionCode(),
                    username,
                    username != null,
                    at.atOffset(ZoneOffset.UTC))))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Nobody else may have the openid. */
  public Uni<Void> link(SqlConnection tx, UUID id, String openid) {
    return tx.preparedQuery(LINK).execute(Tuple.of(id, openid)).replaceWithVoid();
  }

  /** Counts as a new version. */
  public Uni<Void> changeRoles(SqlConnection tx, UUID id, Set<Role> roles, Scope scope) {
    return tx.preparedQuery(CHANGE_ROLES)
        .execute(
            Tuple.of(
                id,
                stored(roles),
                scope.stationId(),
                scope.centreId(),
                scope.recyclerId(),
                scope.divisionCode()))
        .replaceWithVoid();
  }

  /** Whether anybody else administers the whole city. */
  public Uni<Boolean> hasOtherAdministrator(SqlConnection tx, UUID id) {
    return tx.preparedQuery(OTHER_ADMINISTRATOR)
        .execute(Tuple.of(id))
        .map(rows -> Rows.first(rows, row -> row.getBoolean("found")).orElse(false));
  }

  /**
   * The person signs in no more, wherever. The phone is erased and free for whoever has the number
   * now; a resident's name is erased, too.
   */
  public Uni<Void> close(SqlConnection tx, UUID id, Instant at) {
    return tx.preparedQuery(CLOSE)
        .execute(Tuple.of(id, at.atOffset(ZoneOffset.UTC)))
        .replaceWithVoid();
  }

  private static String[] stored(Set<Role> roles) {
    return roles.stream().map(Role::inToken).sorted().toArray(String[]::new);
  }

  private static Uni<Optional<PersonRow>> find(SqlClient db, String where, Object key) {
    return db.preparedQuery(SELECT + where)
        .execute(Tuple.of(key))
        .map(rows -> Rows.first(rows, PersonRow::of));
  }
}
