package city.liangwang.collection.app;

import city.liangwang.collection.CollectionProblem;
import city.liangwang.collection.app.Corrections.Reason;
import city.liangwang.collection.app.LinePricing.Terms;
import city.liangwang.collection.data.Disputes;
import city.liangwang.collection.data.DoorWeighings;
import city.liangwang.collection.domain.Dispute;
import city.liangwang.collection.domain.DoorWeighing;
import city.liangwang.collection.domain.Reading;
import city.liangwang.collection.domain.Settlement;
import city.liangwang.collection.domain.Settlement.Outcome;
import city.liangwang.collection.domain.Slip;
import city.liangwang.collection.domain.WeighingState;
import city.liangwang.ledger.Ledger;
import city.liangwang.ledger.Transfer;
import city.liangwang.people.People;
import city.liangwang.people.Person;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides a dispute: the weighing stands, or it is corrected. What was frozen is free again. */
@ApplicationScoped
public class SettleDispute {

  private final Pool pool;
  private final Clock clock;
  private final Once once;
  private final People people;
  private final LinePricing pricing;
  private final DoorWeighings weighings;
  private final Disputes disputes;
  private final Corrections corrections;
  private final WeighingTransfers transfers;
  private final Ledger ledger;

  SettleDispute(
      Pool pool,
      Clock clock,
      Once once,
      People people,
      LinePricing pricing,
      DoorWeighings weighings,
      Disputes disputes,
      Corrections corrections,
      WeighingTransfers transfers,
      Ledger ledger) {
    this.pool = pool;
    this.clock = clock;
    this.once = once;
    this.people = people;
    this.pricing = pricing;
    this.weighings = weighings;
    this.disputes = disputes;
    this.corrections = corrections;
    this.transfers = transfers;
    this.ledger = ledger;
  }

  /**
   * By a dispatcher who did not weigh. A repeat books nothing more.
   *
   * <p>Fails with {@code weighing-not-found}, {@code dispute-not-found}, {@code dispute-settled},
   * {@code second-person-required}, {@code lines-missing}, {@code lines-unwanted}, and as {@link
   * Corrections#book}.
   */
  public Uni<Slip> settle(Caller caller, UUID id, Decision decision) {
    requireLines(decision);
    return people.person(pool, caller).chain(person -> settle(person, id, decision));
  }

  private static void requireLines(Decision decision) {
    if (decision.outcome() == Outcome.CORRECTED && decision.lines() == null) {
      throw CollectionProblem.LINES_MISSING.at("lines", "an empty list reverses the weighing");
    }
    if (decision.outcome() == Outcome.UPHELD && decision.lines() != null) {
      throw CollectionProblem.LINES_UNWANTED.at("lines", "the weighing stands as it is");
    }
  }

  private Uni<Slip> settle(Person person, UUID id, Decision decision) {
    return once.run(
        new Call("settleDispute", id, person.id(), decision),
        Slip.class,
        tx -> settle(tx, act(id, person), decision));
  }

  private Act act(UUID id, Person person) {
    return new Act(id, person, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private Uni<Slip> settle(SqlConnection tx, Act act, Decision decision) {
    return weighings
        .getForUpdate(tx, decision.weighingId())
        .invoke(weighing -> requireDispatcher(act.person(), weighing))
        .chain(weighing -> settle(tx, act, decision, weighing))
        .call(() -> disputes.settle(tx, decision.disputeId(), settlement(act, decision)))
        .map(Slip::of);
  }

  private static void requireDispatcher(Person person, DoorWeighing weighing) {
    Sight.requireDispatcher(person, weighing);
    if (person.id().equals(weighing.collectorId())) {
      throw CollectionProblem.SECOND_PERSON.because("who weighed does not decide");
    }
  }

  private Uni<DoorWeighing> settle(
      SqlConnection tx, Act act, Decision decision, DoorWeighing weighing) {
    return disputes
        .get(tx, weighing.id(), decision.disputeId())
        .invoke(SettleDispute::requireOpen)
        .chain(dispute -> released(tx, dispute, act))
        .chain(released -> decide(tx, act, decision, weighing, released));
  }

  private static void requireOpen(Dispute dispute) {
    if (dispute.settlement() != null) {
      throw CollectionProblem.DISPUTE_SETTLED.because(dispute.id() + " was settled before");
    }
  }

  private Uni<List<Transfer>> released(SqlConnection tx, Dispute dispute, Act act) {
    return dispute.holdsNothing()
        ? Uni.createFrom().item(List.of())
        : ledger.get(tx, dispute.id()).map(held -> List.of(transfers.released(held, act)));
  }

  private Uni<DoorWeighing> decide(
      SqlConnection tx,
      Act act,
      Decision decision,
      DoorWeighing weighing,
      List<Transfer> released) {
    var lines = decision.lines();
    return lines == null
        ? uphold(tx, weighing, released)
        : pricing
            .priced(tx, Terms.of(weighing), lines)
            .chain(
                priced ->
                    corrections.book(
                        tx, weighing, priced, new Reason(act, decision.reason()), released));
  }

  private Uni<DoorWeighing> uphold(
      SqlConnection tx, DoorWeighing weighing, List<Transfer> released) {
    return weighings
        .setState(tx, weighing.id(), WeighingState.PAID)
        .call(() -> post(tx, released))
        .chain(() -> weighings.get(tx, weighing.id()));
  }

  private Uni<Void> post(SqlConnection tx, List<Transfer> released) {
    return released.isEmpty() ? Uni.createFrom().voidItem() : ledger.post(tx, released);
  }

  private static Settlement settlement(Act act, Decision decision) {
    return new Settlement(
        act.id(), decision.outcome(), decision.reason(), act.person().id(), act.at());
  }

  /**
   * How a dispute is decided.
   *
   * @param lines what the weighing should have been; null when it stands
   */
  public record Decision(
      UUID weighingId,
      UUID disputeId,
      Outcome outcome,
      @Nullable List<Reading> lines,
      String reason) {}
}
