package city.liangwang.people.data;

import city.liangwang.people.PeopleProblem;
import city.liangwang.people.Recycler;
import city.liangwang.platform.paging.Cursor;
import city.liangwang.platform.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Firms that recycle. */
@ApplicationScoped
public class Recyclers {

  private static final String SELECT =
      "select id, code, name_zh, licence, licensed_until, accepts from people.organisation ";

  private static final String PAGE = SELECT + "where code > $1 order by code limit $2";

  private static final String INSERT =
      """
      insert into people.organisation
        (id, code, name_zh, licence, licensed_until, accepts, registered_at)
      values ($1, $2, $3, $4, $5, $6, $7)
      """;

  private static final String RENEWED_FOR_LONGER =
      """
      (organisation.licensed_until > excluded.licensed_until
        and exists (select from people.licence_renewal where organisation_id = excluded.id))
      """;

  private static final String OR_UPDATE =
      """
      on conflict (id) do update set
        name_zh = excluded.name_zh, accepts = excluded.accepts,
        licence = case when %1$s then organisation.licence else excluded.licence end,
        licensed_until =
          case when %1$s then organisation.licensed_until else excluded.licensed_until end
      """
          .formatted(RENEWED_FOR_LONGER);

  /** Fails with {@code recycler-not-found}. */
  public Uni<Recycler> get(SqlClient db, UUID id) {
    return db.preparedQuery(SELECT + "where id = $1")
        .execute(Tuple.of(id))
        .map(rows -> Rows.get(rows, Recyclers::of, () -> notFound(id)));
  }

  /** Locked. Fails with {@code recycler-not-found}. */
  public Uni<Recycler> getForUpdate(SqlConnection tx, UUID id) {
    return tx.preparedQuery(SELECT + "where id = $1 for update")
        .execute(Tuple.of(id))
        .map(rows -> Rows.get(rows, Recyclers::of, () -> notFound(id)));
  }

  /** By code; one row more than asked for. */
  public Uni<List<LicensedRecycler>> find(SqlClient db, @Nullable Cursor after, int size) {
    var code = after == null ? "" : after.key().get(0);
    return db.preparedQuery(PAGE)
        .execute(Tuple.of(code, size + 1))
        .map(rows -> Rows.list(rows, Recyclers::licensed));
  }

  /** False when the id or the code is taken. */
  public Uni<Boolean> insertIfNew(SqlClient db, LicensedRecycler entry, Instant at) {
    return db.preparedQuery(INSERT + "on conflict do nothing")
        .execute(rowOf(entry, at))
        .map(rows -> rows.rowCount() == 1);
  }

  /** As the city's files say now; only a renewal that holds for longer stays. */
  public Uni<Void> put(SqlClient db, LicensedRecycler entry, Instant at) {
    return db.preparedQuery(INSERT + OR_UPDATE).execute(rowOf(entry, at)).replaceWithVoid();
  }

  private static Tuple rowOf(LicensedRecycler entry, Instant at) {
    var recycler = entry.recycler();
    return Tuple.from(
        List.of(
            recycler.id(),
            recycler.code(),
            recycler.nameZh(),
            entry.licence(),
            recycler.licensedUntil(),
            recycler.accepts().stream().sorted().toArray(String[]::new),
            at.atOffset(ZoneOffset.UTC)));
  }

  private static LicensedRecycler licensed(Row row) {
    return new LicensedRecycler(of(row), row.getString("licence"));
  }

  private static Recycler of(Row row) {
    return new Recycler(
        row.getUUID("id"),
        row.getString("code"),
        row.getString("name_zh"),
        row.getLocalDate("licensed_until"),
        Set.of(row.getArrayOfStrings("accepts")));
  }

  private static RuntimeException notFound(UUID id) {
    return PeopleProblem.RECYCLER_NOT_FOUND.because(id.toString());
  }
}
