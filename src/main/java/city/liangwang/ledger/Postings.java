package city.liangwang.ledger;

import city.liangwang.platform.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Writes transfers by the function {@code ledger.post}, one round trip however many there are. */
final class Postings {

  private static final String POST =
      "select ledger.post($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";

  private static final String HOLD =
      "select ledger.hold($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) as amount";

  private static final String GET =
      """
      select t.id, t.cause_kind, t.cause_id, t.at, t.person_id, t.reverses,
             a.owner, a.kind, a.unit, l.amount
        from ledger.transfer t
        join ledger.leg l on l.transfer = t.sequence
        join ledger.account a on a.id = l.account_id
       where t.id = $1
       order by l.position
      """;

  Uni<Void> post(SqlConnection tx, List<Transfer> transfers) {
    requireDistinct(transfers);
    return tx.preparedQuery(POST)
        .execute(parametersOf(transfers))
        .onFailure(PgException.class)
        .transform(Refusals::asProblem)
        .replaceWithVoid();
  }

  Uni<Long> hold(SqlConnection tx, Hold hold) {
    return tx.preparedQuery(HOLD)
        .execute(parametersOf(hold))
        .onFailure(PgException.class)
        .transform(Refusals::asProblem)
        .map(rows -> rows.iterator().next().getLong("amount"));
  }

  Uni<Transfer> get(SqlClient db, UUID transferId) {
    return db.preparedQuery(GET)
        .execute(Tuple.of(transferId))
        .map(rows -> transferOf(rows, transferId));
  }

  private static void requireDistinct(List<Transfer> transfers) {
    var ids = new HashSet<UUID>();
    for (Transfer transfer : transfers) {
      if (!ids.add(transfer.id())) {
        throw new IllegalArgumentException("twice in one posting: transfer " + transfer.id());
      }
    }
  }

  private static Tuple parametersOf(List<Transfer> transfers) {
    var legs = transfers.stream().flatMap(Postings::placed).toList();
    return Tuple.from(
        Arrays.asList(
            each(transfers, UUID[]::new, Transfer::id),
            each(transfers, String[]::new, transfer -> transfer.cause().kind()),
            each(transfers, UUID[]::new, transfer -> transfer.cause().id()),
            each(
                transfers,
                OffsetDateTime[]::new,
                transfer -> transfer.at().atOffset(ZoneOffset.UTC)),
            each(transfers, UUID[]::new, Transfer::person),
            each(transfers, UUID[]::new, Transfer::reverses),
            each(legs, UUID[]::new, PlacedLeg::transferId),
            each(legs, Short[]::new, PlacedLeg::position),
            each(legs, UUID[]::new, leg -> leg.leg().account().owner()),
            each(legs, String[]::new, leg -> leg.leg().account().kind().name()),
            each(legs, String[]::new, leg -> leg.leg().account().unit().code()),
            each(legs, Long[]::new, leg -> leg.leg().amount())));
  }

  private static Tuple parametersOf(Hold hold) {
    return Tuple.from(
        List.of(
            hold.id(),
            hold.cause().kind(),
            hold.cause().id(),
            hold.at().atOffset(ZoneOffset.UTC),
            hold.person(),
            hold.from().owner(),
            hold.from().kind().name(),
            hold.held().kind().name(),
            hold.from().unit().code(),
            hold.amountMax()));
  }

  private static <T, R> R[] each(List<T> list, IntFunction<R[]> array, Function<T, ?> part) {
    return list.stream().map(part).toArray(array);
  }

  private static java.util.stream.Stream<PlacedLeg> placed(Transfer transfer) {
    var placed = new ArrayList<PlacedLeg>();
    for (Leg leg : transfer.legs()) {
      placed.add(new PlacedLeg(transfer.id(), (short) (placed.size() + 1), leg));
    }
    return placed.stream();
  }

  private static Transfer transferOf(RowSet<Row> rows, UUID transferId) {
    var legs = Rows.list(rows, row -> new Leg(AccountRows.key(row), row.getLong("amount")));
    return Rows.get(
        rows,
        row ->
            new Transfer(
                row.getUUID("id"),
                AccountRows.cause(row),
                row.getOffsetDateTime("at").toInstant(),
                row.getUUID("person_id"),
                row.getUUID("reverses"),
                legs),
        () -> LedgerProblem.TRANSFER_NOT_FOUND.because("no transfer " + transferId));
  }

  private record PlacedLeg(UUID transferId, short position, Leg leg) {}
}
