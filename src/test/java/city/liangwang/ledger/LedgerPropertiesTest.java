package city.liangwang.ledger;

import static city.liangwang.ledger.Examples.FINANCE;
import static city.liangwang.ledger.Examples.NOON;
import static city.liangwang.ledger.LedgerDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.shared.Problem;
import city.liangwang.shared.ProblemType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Random histories, played on a model in memory and on the real database: both answer the same to
 * every call and hold the same in the end. jqwik prints the seed of a history that fails.
 */
class LedgerPropertiesTest {

  private static final int PLACES = 6;
  private static final List<AccountKind> KINDS =
      List.of(
          AccountKind.STATION_STOCK,
          AccountKind.TRIP_LOAD,
          AccountKind.COMMUNITY_SOURCE,
          AccountKind.COLLECTOR_CUSTODY,
          AccountKind.COLLECTOR_DIFFERENCE,
          AccountKind.RESIDENT_MONEY,
          AccountKind.OPERATOR_PURCHASES);

  private static final LedgerDatabase BOOKS = LedgerDatabase.fresh();

  @AfterContainer
  static void close() {
    BOOKS.close();
  }

  @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
  void the_books_do_what_the_model_does(@ForAll("histories") List<Act> history) {
    var model = new Model();
    for (Act act : history) {
      List<Transfer> transfers = act.on(model);
      assertThat(outcomeOf(transfers)).isEqualTo(model.post(transfers));
    }
    assertThat(balancesOf(model)).isEqualTo(model.balances());
    assertThat(model.balances().values().stream().mapToLong(Long::longValue).sum()).isZero();
    assertThat(BOOKS.run("select * from ledger.findings()")).isEmpty();
  }

  @Property(tries = 30, shrinking = ShrinkingMode.BOUNDED)
  void a_history_sent_again_changes_nothing(@ForAll("histories") List<Act> history) {
    var model = new Model();
    var sent = new ArrayList<List<Transfer>>();
    for (Act act : history) {
      List<Transfer> transfers = act.on(model);
      if (outcomeOf(transfers).isEmpty()) {
        model.post(transfers);
        sent.add(transfers);
      }
    }
    sent.forEach(transfers -> assertThat(outcomeOf(transfers)).isEmpty());
    assertThat(balancesOf(model)).isEqualTo(model.balances());
  }

  @Property(tries = 30, shrinking = ShrinkingMode.BOUNDED)
  void a_history_undone_from_its_end_leaves_nothing(@ForAll("postings") List<Act> history) {
    var model = new Model();
    var booked = new ArrayList<List<Transfer>>();
    for (Act act : history) {
      List<Transfer> transfers = act.on(model);
      if (outcomeOf(transfers).isEmpty()) {
        model.post(transfers);
        booked.add(transfers);
      }
    }
    Collections.reverse(booked);
    for (List<Transfer> transfers : booked) {
      var undone = transfers.stream().map(LedgerPropertiesTest::reversalOf).toList();
      assertThat(outcomeOf(undone)).isEmpty();
    }
    assertThat(balancesOf(model)).allSatisfy((account, amount) -> assertThat(amount).isZero());
  }

  @Provide
  Arbitrary<List<Act>> histories() {
    Arbitrary<Act> repeats = Arbitraries.integers().between(0, 99).map(Repeat::new);
    Arbitrary<Act> others = Arbitraries.integers().between(0, 99).map(Differ::new);
    Arbitrary<Act> reversals = Arbitraries.integers().between(0, 99).map(Reverse::new);
    return listOf(
        Arbitraries.frequencyOf(
            Tuple.of(11, posts()),
            Tuple.of(2, repeats),
            Tuple.of(1, others),
            Tuple.of(3, reversals)));
  }

  @Provide
  Arbitrary<List<Act>> postings() {
    return listOf(posts());
  }

  private static Arbitrary<List<Act>> listOf(Arbitrary<Act> acts) {
    return acts.list().ofMinSize(1).ofMaxSize(30);
  }

  private static Arbitrary<Act> posts() {
    var some = moves().list().ofMinSize(1).ofMaxSize(4);
    Arbitrary<Act> one = some.map(Post::new);
    Arbitrary<Act> two = Combinators.combine(some, some).as(PostTwo::new);
    return Arbitraries.frequencyOf(Tuple.of(8, one), Tuple.of(3, two));
  }

  private static Arbitrary<Move> moves() {
    return Combinators.combine(
            Arbitraries.integers().between(0, PLACES * KINDS.size() - 1),
            Arbitraries.integers().between(0, PLACES * KINDS.size() - 1),
            Arbitraries.of(
                LedgerUnit.CNY, LedgerUnit.gramsOf("R0101"), LedgerUnit.gramsOf("R0401")),
            Arbitraries.longs().between(-1_000, 1_000_000))
        .as(Move::new);
  }

  private static Optional<ProblemType> outcomeOf(List<Transfer> transfers) {
    try {
      BOOKS.post(transfers.toArray(Transfer[]::new));
      return Optional.empty();
    } catch (Problem refused) {
      return Optional.of(refused.type());
    }
  }

  private static Map<AccountKey, Long> balancesOf(Model model) {
    var found = new HashMap<AccountKey, Long>();
    model.balances().keySet().forEach(account -> found.put(account, BOOKS.balance(account)));
    assertThat(await(BOOKS.ledger().balances(BOOKS.pool(), model.balances().keySet())))
        .isEqualTo(found);
    return found;
  }

  private static Transfer reversalOf(Transfer transfer) {
    return transfer.reversed(
        UUID.randomUUID(), new Cause("undo", UUID.randomUUID()), NOON, FINANCE);
  }

  /** One thing that somebody does; numbers choose among what has happened so far. */
  private interface Act {
    List<Transfer> on(Model model);
  }

  private record Move(int from, int to, LedgerUnit unit, long amount) {

    void addTo(Transfer.Builder transfer, Model model) {
      transfer.move(model.account(from, unit), model.account(to, unit), amount);
    }
  }

  private record Post(List<Move> moves) implements Act {
    @Override
    public List<Transfer> on(Model model) {
      return model.transferOf(moves);
    }
  }

  private record PostTwo(List<Move> first, List<Move> second) implements Act {
    @Override
    public List<Transfer> on(Model model) {
      var both = new ArrayList<>(model.transferOf(first));
      both.addAll(model.transferOf(second));
      return both;
    }
  }

  private record Repeat(int which) implements Act {
    @Override
    public List<Transfer> on(Model model) {
      return model.booked(which).map(List::of).orElse(List.of());
    }
  }

  /** An id that was used, for twice as much. */
  private record Differ(int which) implements Act {
    @Override
    public List<Transfer> on(Model model) {
      return model.booked(which).map(Differ::doubled).map(List::of).orElse(List.of());
    }

    private static Transfer doubled(Transfer known) {
      var legs =
          known.legs().stream().map(leg -> new Leg(leg.account(), 2 * leg.amount())).toList();
      return new Transfer(
          known.id(), known.cause(), known.at(), known.person(), known.reverses(), legs);
    }
  }

  private record Reverse(int which) implements Act {
    @Override
    public List<Transfer> on(Model model) {
      return model
          .booked(which)
          .map(LedgerPropertiesTest::reversalOf)
          .map(List::of)
          .orElse(List.of());
    }
  }

  /** What the books should do, in memory. Every model has accounts of its own. */
  private static final class Model {

    private final long world = UUID.randomUUID().getMostSignificantBits();
    private final List<Transfer> booked = new ArrayList<>();
    private final Set<UUID> reversed = new HashSet<>();
    private final Map<AccountKey, Long> balances = new HashMap<>();

    AccountKey account(int number, LedgerUnit unit) {
      return new AccountKey(new UUID(world, number % PLACES), KINDS.get(number / PLACES), unit);
    }

    List<Transfer> transferOf(List<Move> moves) {
      var cause = new Cause("history", UUID.randomUUID());
      var transfer = Transfer.of(UUID.randomUUID(), cause, NOON, FINANCE);
      moves.forEach(move -> move.addTo(transfer, this));
      return transfer.isEmpty() ? List.of() : List.of(transfer.build());
    }

    Optional<Transfer> booked(int which) {
      return booked.isEmpty() ? Optional.empty() : Optional.of(booked.get(which % booked.size()));
    }

    Map<AccountKey, Long> balances() {
      return balances;
    }

    Optional<ProblemType> post(List<Transfer> transfers) {
      if (transfers.size() == 1 && known(transfers.get(0)).isPresent()) {
        var known = known(transfers.get(0)).get();
        return known.legs().equals(transfers.get(0).legs())
            ? Optional.empty()
            : Optional.of(LedgerProblem.TRANSFER_DIFFERS);
      }
      if (transfers.stream().anyMatch(transfer -> reversed.contains(transfer.reverses()))) {
        return Optional.of(LedgerProblem.ALREADY_REVERSED);
      }
      var after = new HashMap<>(balances);
      transfers.stream()
          .flatMap(transfer -> transfer.legs().stream())
          .forEach(leg -> after.merge(leg.account(), leg.amount(), Long::sum));
      if (after.entrySet().stream()
          .anyMatch(entry -> entry.getKey().kind().hasFloor() && entry.getValue() < 0)) {
        return Optional.of(LedgerProblem.NOT_ENOUGH);
      }
      balances.putAll(after);
      booked.addAll(transfers);
      transfers.stream().map(Transfer::reverses).filter(Objects::nonNull).forEach(reversed::add);
      return Optional.empty();
    }

    private Optional<Transfer> known(Transfer transfer) {
      return booked.stream().filter(one -> one.id().equals(transfer.id())).findFirst();
    }
  }
}
