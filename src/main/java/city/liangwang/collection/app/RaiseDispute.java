package city.liangwang.collection.app;

import city.liangwang.collection.CollectionProblem;
import city.liangwang.collection.data.Disputes;
import city.liangwang.collection.data.DoorWeighings;
import city.liangwang.collection.domain.Dispute;
import city.liangwang.collection.domain.DisputeWindow;
import city.liangwang.collection.domain.DoorWeighing;
import city.liangwang.collection.domain.WeighingState;
import city.liangwang.ledger.Ledger;
import city.liangwang.ledger.LedgerProblem;
import city.liangwang.people.People;
import city.liangwang.people.Person;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.platform.security.Caller;
import city.liangwang.shared.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Lets a resident say that a weighing is wrong, and freezes what is still there of the amount. */
@ApplicationScoped
public class RaiseDispute {

  private static final Logger LOG = Logger.getLogger(RaiseDispute.class);
  private static final int RACES_MAX = 5;

  private final Pool pool;
  private final Clock clock;
  private final Once once;
  private final People people;
  private final DoorWeighings weighings;
  private final Disputes disputes;
  private final WeighingTransfers transfers;
  private final Ledger ledger;
  private final DisputeWindow window;

  RaiseDispute(
      Pool pool,
      Clock clock,
      Once once,
      People people,
      DoorWeighings weighings,
      Disputes disputes,
      WeighingTransfers transfers,
      Ledger ledger,
      CollectionConfig config) {
    this.pool = pool;
    this.clock = clock;
    this.once = once;
    this.people = people;
    this.weighings = weighings;
    this.disputes = disputes;
    this.transfers = transfers;
    this.ledger = ledger;
    this.window = new DisputeWindow(config.disputeWindow());
  }

  /**
   * Every version can be disputed once, within the window. A repeat freezes nothing more.
   *
   * <p>Fails with {@code weighing-not-found}, {@code weighing-disputed}, {@code
   * weighing-disputed-before}, {@code weighing-reversed} or {@code dispute-late}.
   */
  public Uni<Dispute> raise(Caller caller, UUID id, Objection objection) {
    return people.person(pool, caller).chain(person -> raise(person, id, objection));
  }

  private Uni<Dispute> raise(Person person, UUID id, Objection objection) {
    return once.run(
            new Call("disputeDoorWeighing", id, person.id(), objection),
            Dispute.class,
            tx -> raise(tx, new Act(id, person, now()), objection))
        // Something was spent between our look at the balance and the freezing: look again.
        .onFailure(RaiseDispute::isOutrun)
        .retry()
        .atMost(RACES_MAX);
  }

  private static boolean isOutrun(Throwable failure) {
    return failure instanceof Problem problem && problem.type() == LedgerProblem.NOT_ENOUGH;
  }

  private Uni<Dispute> raise(SqlConnection tx, Act act, Objection objection) {
    return weighings
        .getForUpdate(tx, objection.weighingId())
        .invoke(weighing -> requireOpen(weighing, act))
        .call(weighing -> requireFirst(tx, weighing))
        .chain(weighing -> freeze(tx, weighing, objection, act))
        .call(dispute -> record(tx, dispute, objection));
  }

  private void requireOpen(DoorWeighing weighing, Act act) {
    Sight.requireResident(act.person(), weighing);
    switch (weighing.state()) {
      case PAID -> requireInWindow(weighing, act.at());
      case DISPUTED -> throw CollectionProblem.DISPUTED.because("wait until it is settled");
      case REVERSED -> throw CollectionProblem.REVERSED.because("nothing is left to dispute");
    }
  }

  private void requireInWindow(DoorWeighing weighing, Instant now) {
    if (!window.isOpen(weighing.versionAt(), now)) {
      throw CollectionProblem.DISPUTE_LATE.because(
          "possible until " + window.endOf(weighing.versionAt()));
    }
  }

  private Uni<Void> requireFirst(SqlConnection tx, DoorWeighing weighing) {
    return disputes
        .knows(tx, weighing.id(), weighing.version())
        .invoke(
            known -> {
              if (known) {
                throw CollectionProblem.DISPUTED_BEFORE.because("version " + weighing.version());
              }
            })
        .replaceWithVoid();
  }

  private Uni<Dispute> freeze(
      SqlConnection tx, DoorWeighing weighing, Objection objection, Act act) {
    return available(tx, weighing)
        .call(left -> hold(tx, weighing, left, act))
        .map(left -> dispute(weighing, objection, left, act));
  }

  private Uni<Left> available(SqlConnection tx, DoorWeighing weighing) {
    return ledger
        .balance(tx, WeighingTransfers.money(weighing.residentId()))
        .chain(
            fen ->
                ledger
                    .balance(tx, WeighingTransfers.points(weighing.residentId()))
                    .map(points -> Left.of(weighing, fen, points)));
  }

  private Uni<Void> hold(SqlConnection tx, DoorWeighing weighing, Left left, Act act) {
    var held = transfers.held(weighing.residentId(), left.fen(), left.points(), act);
    return held.isEmpty() ? Uni.createFrom().voidItem() : ledger.post(tx, held.stream().toList());
  }

  private static Dispute dispute(DoorWeighing weighing, Objection objection, Left left, Act act) {
    return new Dispute(
        act.id(),
        weighing.id(),
        weighing.version(),
        objection.reasonCode(),
        left.fen(),
        left.points(),
        act.at(),
        null);
  }

  private Uni<Void> record(SqlConnection tx, Dispute dispute, Objection objection) {
    return disputes
        .insert(tx, dispute, objection.text())
        .chain(() -> weighings.setState(tx, dispute.weighingId(), WeighingState.DISPUTED))
        .invoke(() -> log(dispute));
  }

  private static void log(Dispute dispute) {
    LOG.infof(
        "weighing %s disputed by %s: %d fen and %d points frozen",
        dispute.weighingId(), dispute.id(), dispute.heldFen(), dispute.heldPoints());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** What is still there of what a weighing paid. */
  private record Left(long fen, long points) {

    static Left of(DoorWeighing weighing, long fen, long points) {
      return new Left(Math.min(weighing.lines().fen(), fen), Math.min(weighing.points(), points));
    }
  }

  /**
   * What a resident says.
   *
   * @param text in own words: personal data
   */
  public record Objection(UUID weighingId, String reasonCode, @Nullable String text) {}
}
