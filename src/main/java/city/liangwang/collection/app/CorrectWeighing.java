package city.liangwang.collection.app;

import city.liangwang.collection.CollectionProblem;
import city.liangwang.collection.app.Corrections.Reason;
import city.liangwang.collection.app.LinePricing.Terms;
import city.liangwang.collection.data.DoorWeighings;
import city.liangwang.collection.domain.Difference;
import city.liangwang.collection.domain.DoorWeighing;
import city.liangwang.collection.domain.Lines;
import city.liangwang.collection.domain.Reading;
import city.liangwang.collection.domain.Slip;
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

/** Reverses a weighing and books what it should have been. */
@ApplicationScoped
public class CorrectWeighing {

  private final Pool pool;
  private final Clock clock;
  private final Once once;
  private final People people;
  private final LinePricing pricing;
  private final DoorWeighings weighings;
  private final Corrections corrections;
  private final CollectionConfig config;

  CorrectWeighing(
      Pool pool,
      Clock clock,
      Once once,
      People people,
      LinePricing pricing,
      DoorWeighings weighings,
      Corrections corrections,
      CollectionConfig config) {
    this.pool = pool;
    this.clock = clock;
    this.once = once;
    this.people = people;
    this.pricing = pricing;
    this.weighings = weighings;
    this.corrections = corrections;
    this.config = config;
  }

  /**
   * A collector may correct an own weighing a little, while the goods are still there to be weighed
   * again; everything else takes a dispatcher. A repeat corrects nothing more.
   *
   * <p>Fails with {@code weighing-not-found}, {@code weighing-disputed}, {@code weighing-reversed},
   * {@code second-person-required}, and as {@link Corrections#book}.
   */
  public Uni<Slip> correct(Caller caller, UUID id, Correction correction) {
    return people.person(pool, caller).chain(person -> correct(person, id, correction));
  }

  private Uni<Slip> correct(Person person, UUID id, Correction correction) {
    return once.run(
        new Call("correctDoorWeighing", id, person.id(), correction),
        Slip.class,
        tx -> correct(tx, act(id, person), correction));
  }

  private Act act(UUID id, Person person) {
    return new Act(id, person, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private Uni<Slip> correct(SqlConnection tx, Act act, Correction correction) {
    return weighings
        .getForUpdate(tx, correction.weighingId())
        .invoke(weighing -> Sight.requireCollectorOrDispatcher(act.person(), weighing))
        .invoke(CorrectWeighing::requirePaid)
        .chain(weighing -> correct(tx, act, correction, weighing))
        .map(Slip::of);
  }

  private static void requirePaid(DoorWeighing weighing) {
    switch (weighing.state()) {
      case PAID -> {}
      case DISPUTED -> throw CollectionProblem.DISPUTED.because("settle the dispute instead");
      case REVERSED -> throw CollectionProblem.REVERSED.because("nothing is left to correct");
    }
  }

  private Uni<DoorWeighing> correct(
      SqlConnection tx, Act act, Correction correction, DoorWeighing weighing) {
    return pricing
        .priced(tx, Terms.of(weighing), correction.lines())
        .invoke(lines -> requireAuthority(act.person(), weighing, lines))
        .chain(
            lines ->
                corrections.book(
                    tx, weighing, lines, new Reason(act, correction.reason()), List.of()));
  }

  private void requireAuthority(Person person, DoorWeighing weighing, Lines lines) {
    if (!person.id().equals(weighing.collectorId())) {
      return;
    }
    if (weighing.handedOver()) {
      throw CollectionProblem.SECOND_PERSON.because(
          "the goods are no longer in the collector's hands");
    }
    // Small corrections add up: alone one is enough.
    if (weighing.version() > 1) {
      throw CollectionProblem.SECOND_PERSON.because("corrected before");
    }
    pricing.requireWithinCeilings(lines);
    var difference = Difference.between(weighing.lines(), lines);
    if (lines.list().isEmpty()
        || !difference.isWithin(config.correctionGramsMax(), config.correctionFenMax())) {
      throw CollectionProblem.SECOND_PERSON.because(
          difference.grams().moved() + " g and " + Math.abs(difference.fen()) + " fen");
    }
  }

  /**
   * What the weighing should have been.
   *
   * @param lines none at all reverses it
   */
  public record Correction(UUID weighingId, List<Reading> lines, String reason) {

    public Correction {
      lines = List.copyOf(lines);
    }
  }
}
