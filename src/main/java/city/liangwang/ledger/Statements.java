package city.liangwang.ledger;

import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.paging.Cursor;
import city.liangwang.platform.paging.Page;
import city.liangwang.platform.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Reads what moved on accounts, by keyset: each account gives one page off its index. */
final class Statements {

  private static final String PAGE =
      """
      select t.id, t.cause_kind, t.cause_id, t.at, t.person_id, t.reverses,
             a.owner, a.kind, a.unit, m.transfer, m.position, m.amount
        from unnest($1::uuid[], $2::text[], $3::text[]) as n (owner, kind, unit)
        join ledger.account a on a.owner = n.owner and a.kind = n.kind and a.unit = n.unit
       cross join lateral (
         select l.transfer, l.position, l.amount
           from ledger.leg l
          where l.account_id = a.id and (l.transfer, l.position) < ($4::bigint, $5::smallint)
          order by l.transfer desc, l.position desc
          limit $6) m
        join ledger.transfer t on t.sequence = m.transfer
       order by m.transfer desc, m.position desc
       limit $6
      """;

  private static final int CURSOR_PARTS = 2;

  Uni<Page<Movement>> page(
      SqlClient db, Collection<AccountKey> accounts, int size, @Nullable String cursor) {
    var before = Place.of(Cursor.decode(cursor, CURSOR_PARTS));
    var parameters =
        AccountRows.arrays(accounts)
            .addLong(before.transfer())
            .addShort(before.position())
            .addLong(size + 1L);
    return db.preparedQuery(PAGE)
        .execute(parameters)
        .map(rows -> Rows.list(rows, Line::of))
        .map(lines -> Page.of(lines, size, Line::cursor).map(Line::movement));
  }

  private record Place(long transfer, short position) {

    static Place of(@Nullable Cursor cursor) {
      if (cursor == null) {
        return new Place(Long.MAX_VALUE, Short.MAX_VALUE);
      }
      try {
        return new Place(
            Long.parseLong(cursor.key().get(0)), Short.parseShort(cursor.key().get(1)));
      } catch (NumberFormatException notOurs) {
        throw RequestProblem.CURSOR_INVALID.at("cursor", "not a cursor of this list");
      }
    }
  }

  private record Line(long transfer, int position, Movement movement) {

    static Line of(Row row) {
      return new Line(
          row.getLong("transfer"),
          row.getShort("position"),
          new Movement(
              row.getUUID("id"),
              AccountRows.cause(row),
              row.getOffsetDateTime("at").toInstant(),
              row.getUUID("person_id"),
              row.getUUID("reverses"),
              AccountRows.key(row),
              row.getLong("amount")));
    }

    Cursor cursor() {
      return Cursor.of(transfer, position);
    }
  }
}
