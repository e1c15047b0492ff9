package city.liangwang.statistics.app;

import city.liangwang.area.Areas;
import city.liangwang.booking.PickupMoved;
import city.liangwang.catalog.Factor;
import city.liangwang.collection.DoorWeighed;
import city.liangwang.collection.DoorWeighingCorrected;
import city.liangwang.custody.HandedOver;
import city.liangwang.custody.HandoverReversed;
import city.liangwang.custody.TripLoaded;
import city.liangwang.custody.TripUnloaded;
import city.liangwang.platform.outbox.Event;
import city.liangwang.platform.outbox.Recorded;
import city.liangwang.sorting.IntakeRecorded;
import city.liangwang.sorting.IntakeReversed;
import city.liangwang.sorting.OutboundConfirmed;
import city.liangwang.sorting.OutboundReversed;
import city.liangwang.sorting.OutboundShipped;
import city.liangwang.sorting.SortingRunRecorded;
import city.liangwang.sorting.SortingRunReversed;
import city.liangwang.statistics.data.Destination;
import city.liangwang.statistics.data.Line;
import city.liangwang.statistics.data.Lineage;
import city.liangwang.statistics.data.PickupStates;
import city.liangwang.statistics.data.Projection;
import city.liangwang.statistics.domain.Claim;
import city.liangwang.statistics.domain.Counted;
import city.liangwang.statistics.domain.Counting;
import city.liangwang.statistics.domain.Fact;
import city.liangwang.statistics.domain.PickupStep;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns events into facts, sums and lineage. An event that was counted before adds nothing. */
@ApplicationScoped
class Count {

  /** The events that {@link Counting} has a rule for. */
  static final Set<Class<? extends Event>> TYPES =
      Set.of(
          PickupMoved.class,
          DoorWeighed.class,
          DoorWeighingCorrected.class,
          HandedOver.class,
          HandoverReversed.class,
          TripLoaded.class,
          TripUnloaded.class,
          IntakeRecorded.class,
          IntakeReversed.class,
          SortingRunRecorded.class,
          SortingRunReversed.class,
          OutboundShipped.class,
          OutboundReversed.class,
          OutboundConfirmed.class);

  private final Areas areas;
  private final FactorsInForce factors;
  private final Projection projection;
  private final Lineage lineage;
  private final PickupStates pickups;

  Count(
      Areas areas,
      FactorsInForce factors,
      Projection projection,
      Lineage lineage,
      PickupStates pickups) {
    this.areas = areas;
    this.factors = factors;
    this.projection = projection;
    this.lineage = lineage;
    this.pickups = pickups;
  }

  /** Counts all of them, in their order, in a few statements. */
  Uni<Void> count(SqlConnection tx, Destination to, List<? extends Recorded<?>> recorded) {
    var told = recorded.stream().map(one -> new Told(one, Counting.of(one.event()))).toList();
    return lines(tx, told)
        .chain(lines -> projection.write(tx, to, lines))
        .chain(() -> writeSteps(tx, to, told))
        .chain(() -> writeLineage(tx, to, told));
  }

  // Not a chain of chains: known factors answer at once, and a deep chain would end the stack.
  private Uni<List<Line>> lines(SqlConnection tx, List<Told> told) {
    return Multi.createFrom()
        .iterable(told)
        .filter(one -> !one.counted().lines().isEmpty())
        .onItem()
        .transformToUniAndConcatenate(one -> linesOf(tx, one))
        .collect()
        .asList()
        .map(lists -> lists.stream().flatMap(List::stream).toList());
  }

  // All lines of an event belong to one record, and so to one instant.
  private Uni<List<Line>> linesOf(SqlConnection tx, Told told) {
    return factors
        .at(tx, told.counted().lines().get(0).at())
        .map(inForce -> linesOf(told, inForce));
  }

  private List<Line> linesOf(Told told, Map<String, Factor> inForce) {
    var lines = new ArrayList<Line>();
    for (var fact : told.counted().lines()) {
      lines.add(
          new Line(
              told.recorded().id(),
              lines.size(),
              told.recorded().occurredAt(),
              areas.city().dayOf(fact.at()),
              fact,
              claimOf(fact, inForce)));
    }
    return lines;
  }

  private static @Nullable Claim claimOf(Fact fact, Map<String, Factor> inForce) {
    var material = fact.materialCode();
    return material == null ? null : Claim.of(fact, inForce.get(material));
  }

  private Uni<Void> writeSteps(SqlConnection tx, Destination to, List<Told> told) {
    var steps = told.stream().flatMap(one -> one.counted().steps().stream()).toList();
    var countedAt = told.get(told.size() - 1).recorded().occurredAt();
    return pickups.write(tx, to, areas.city(), PickupStep.joined(steps), countedAt);
  }

  // One after the other: a hand-over may be loaded, unloaded and loaded again in one batch.
  private Uni<Void> writeLineage(SqlConnection tx, Destination to, List<Told> told) {
    return Multi.createFrom()
        .iterable(together(told))
        .onItem()
        .transformToUniAndConcatenate(one -> writeLineage(tx, to, one).replaceWith(one))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> writeLineage(SqlConnection tx, Destination to, Counted counted) {
    return lineage
        .begin(tx, to, counted.begun())
        .chain(() -> lineage.end(tx, to, counted.ended()))
        .chain(() -> lineage.empty(tx, to, counted.emptied()));
  }

  // What begins is gathered until something ends.
  private static List<Counted> together(List<Told> told) {
    var groups = new ArrayList<Counted>();
    for (var one : told) {
      var counted = one.counted();
      var last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
      if (last != null && last.onlyBegins()) {
        groups.set(groups.size() - 1, last.then(counted));
      } else {
        groups.add(counted);
      }
    }
    return groups;
  }

  private record Told(Recorded<?> recorded, Counted counted) {}
}
