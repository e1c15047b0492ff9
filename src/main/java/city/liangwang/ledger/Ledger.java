package city.liangwang.ledger;

import city.liangwang.platform.paging.Page;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The book of the city. Other modules post to it in their own transaction.
 *
 * <p>A transaction should post once, with all of its transfers: within one call everybody waits for
 * locks in the same order, between two calls nobody can promise that.
 */
@ApplicationScoped
public class Ledger {

  private final Postings postings = new Postings();
  private final Balances balances = new Balances();
  private final Statements statements = new Statements();

  /**
   * Books all of the transfers or none, in one statement. What they do to one account is summed
   * first, so a reversal and its replacement may pass through a floor together.
   *
   * <p>A transfer whose id is booked already with the same legs is left alone. Fails with
   * NOT_ENOUGH, TRANSFER_DIFFERS, ALREADY_REVERSED, AMOUNT_TOO_LARGE, or TRANSFER_NOT_FOUND when
   * what it reverses was never booked; {@code tx} can only be rolled back then.
   */
  public Uni<Void> post(SqlConnection tx, List<Transfer> transfers) {
    return transfers.isEmpty()
        ? Uni.createFrom().voidItem()
        : postings.post(tx, List.copyOf(transfers));
  }

  /**
   * Sets aside as much as there is, at most {@code hold.amountMax()}, and answers how much that
   * was; with nothing to set aside it books nothing and answers 0. A repeat of a hold that was
   * booked answers what was set aside then.
   *
   * <p>The hold ends with {@link #settle}.
   */
  public Uni<Long> hold(SqlConnection tx, Hold hold) {
    return postings.hold(tx, hold);
  }

  /**
   * Ends a hold: gives back all that it set aside and books {@code then}, in one posting. Without
   * anything in {@code then} the hold is void; to consume it, move out of the free account what is
   * owed, and the rest stays there. A hold ends once: fails with ALREADY_REVERSED when it ended in
   * another way, otherwise as {@link #post}.
   *
   * @param id of the transfer that gives back
   */
  public Uni<Void> settle(
      SqlConnection tx,
      UUID holdId,
      UUID id,
      Cause cause,
      Instant at,
      UUID person,
      List<Transfer> then) {
    return get(tx, holdId)
        .map(held -> first(held.reversed(id, cause, at, person), then))
        .chain(all -> post(tx, all));
  }

  /** Fails with TRANSFER_NOT_FOUND. */
  public Uni<Transfer> get(SqlClient db, UUID transferId) {
    return postings.get(db, transferId);
  }

  /** Zero for an account that was never used. */
  public Uni<Long> balance(SqlClient db, AccountKey account) {
    return balances.balance(db, account);
  }

  /** The balances that are not zero of one owner's accounts of one kind, by unit. */
  public Uni<Map<LedgerUnit, Long>> balances(SqlClient db, UUID owner, AccountKind kind) {
    return balances.balances(db, owner, kind);
  }

  /** Those of these accounts that were used, in one query. */
  public Uni<Map<AccountKey, Long>> balances(SqlClient db, Collection<AccountKey> accounts) {
    return balances.balances(db, accounts);
  }

  /**
   * What all accounts of a kind hold together, by what is counted. Kinds without legs are absent.
   */
  public Uni<List<Total>> totals(SqlClient db) {
    return balances.totals(db);
  }

  /** What moved on these accounts, the last movement first. */
  public Uni<Page<Movement>> statement(
      SqlClient db, Collection<AccountKey> accounts, int size, @Nullable String cursor) {
    return statements.page(db, accounts, size, cursor);
  }

  private static List<Transfer> first(Transfer transfer, List<Transfer> then) {
    var all = new ArrayList<Transfer>();
    all.add(transfer);
    all.addAll(then);
    return all;
  }
}
