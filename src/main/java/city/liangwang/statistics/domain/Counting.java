package city.liangwang.statistics.domain;

import city.liangwang.booking.PickupMoved;
import city.liangwang.collection.DoorWeighed;
import city.liangwang.collection.DoorWeighingCorrected;
import city.liangwang.collection.WeighedLine;
import city.liangwang.custody.HandedOver;
import city.liangwang.custody.HandoverReversed;
import city.liangwang.custody.TripLoaded;
import city.liangwang.custody.TripUnloaded;
import city.liangwang.sorting.IntakeRecorded;
import city.liangwang.sorting.IntakeReversed;
import city.liangwang.sorting.OutboundConfirmed;
import city.liangwang.sorting.OutboundReversed;
import city.liangwang.sorting.OutboundShipped;
import city.liangwang.sorting.SortingRunRecorded;
import city.liangwang.sorting.SortingRunReversed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What each event means for the figures. The same event always means the same, so a rebuild gives
 * the same figures to the gram.
 */
public final class Counting {

  private static final Map<Class<?>, Function<Object, Counted>> RULES = new LinkedHashMap<>();

  static {
    on(PickupMoved.class, Counting::moved);
    on(DoorWeighed.class, Counting::weighed);
    on(DoorWeighingCorrected.class, Counting::corrected);
    on(HandedOver.class, Counting::handedOver);
    on(HandoverReversed.class, reversal -> undone(handedOver(reversal.handover())));
    on(TripLoaded.class, Counting::loaded);
    on(TripUnloaded.class, Counting::unloaded);
    on(IntakeRecorded.class, Counting::received);
    on(IntakeReversed.class, reversal -> undone(received(reversal.intake())));
    on(SortingRunRecorded.class, Counting::sorted);
    on(SortingRunReversed.class, reversal -> undone(sorted(reversal.run())));
    on(OutboundShipped.class, Counting::shipped);
    on(OutboundReversed.class, reversal -> undone(shipped(reversal.outbound())));
    on(OutboundConfirmed.class, Counting::confirmed);
  }

  private Counting() {}

  private static <E> void on(Class<E> type, Function<E, Counted> rule) {
    RULES.put(type, event -> rule.apply(type.cast(event)));
  }

  /** The events that mean something. */
  public static Set<Class<?>> types() {
    return Set.copyOf(RULES.keySet());
  }

  public static Counted of(Object event) {
    var rule = RULES.get(event.getClass());
    if (rule == null) {
      throw new IllegalArgumentException("not counted: " + event.getClass().getSimpleName());
    }
    return rule.apply(event);
  }

  private static Counted moved(PickupMoved event) {
    var step = PickupStep.of(event.pickupId(), event.from(), event.to(), event.at());
    return new Counted(List.of(), List.of(), List.of(), List.of(), List.of(step));
  }

  private static Counted weighed(DoorWeighed event) {
    var edge =
        new Edge(RecordKind.PICKUP, event.pickupId(), RecordKind.WEIGHING, event.weighingId());
    return Counted.of(oneRecord(doorLines(event, event.lines())), List.of(edge));
  }

  // The day of the weighing changes, not the day of the correction.
  private static Counted corrected(DoorWeighingCorrected event) {
    var before = event.weighed().lines();
    var after = event.lines();
    var lines = new ArrayList<Fact>();
    doorLines(event.weighed(), before).forEach(line -> lines.add(line.negated()));
    lines.addAll(doorLines(event.weighed(), after));
    if (before.isEmpty() != after.isEmpty()) {
      lines.set(0, lines.get(0).counting(after.isEmpty() ? -1 : 1));
    }
    return Counted.of(lines, List.of());
  }

  private static List<Fact> doorLines(DoorWeighed event, List<WeighedLine> lines) {
    var place = new Place(event.divisionCode(), event.communityId(), event.stationId(), null);
    return lines.stream()
        .map(
            line ->
                new Fact(
                    event.at(),
                    Stage.COLLECTED,
                    place,
                    line.materialCode(),
                    event.householdId(),
                    RecordKind.WEIGHING,
                    event.weighingId(),
                    null,
                    line.grams(),
                    0,
                    line.fen(),
                    0))
        .toList();
  }

  private static Counted handedOver(HandedOver event) {
    var place = new Place(event.divisionCode(), null, event.stationId(), null);
    var lines =
        event.lines().stream()
            .map(
                line ->
                    new Fact(
                        event.at(),
                        Stage.HANDED_OVER,
                        place,
                        line.materialCode(),
                        null,
                        RecordKind.HANDOVER,
                        event.handoverId(),
                        null,
                        line.stationGrams(),
                        Math.subtractExact(line.doorGrams(), line.stationGrams()),
                        0,
                        0))
            .toList();
    return Counted.of(
        oneRecord(lines),
        edges(RecordKind.WEIGHING, event.weighingIds(), RecordKind.HANDOVER, event.handoverId()));
  }

  private static Counted loaded(TripLoaded event) {
    return Counted.of(
        List.of(),
        edges(RecordKind.HANDOVER, event.handoverIds(), RecordKind.TRIP, event.tripId()));
  }

  private static Counted unloaded(TripUnloaded event) {
    return new Counted(List.of(), List.of(), List.of(), List.of(event.tripId()), List.of());
  }

  // The load belongs to the district that it comes from.
  private static Counted received(IntakeRecorded event) {
    var place = new Place(event.stationDivisionCode(), null, event.stationId(), event.centreId());
    var lines =
        event.lines().stream()
            .map(
                line ->
                    new Fact(
                        event.at(),
                        Stage.RECEIVED,
                        place,
                        line.materialCode(),
                        null,
                        RecordKind.INTAKE,
                        event.intakeId(),
                        null,
                        line.intakeGrams(),
                        Math.subtractExact(line.manifestGrams(), line.intakeGrams()),
                        0,
                        0))
            .toList();
    return Counted.of(
        oneRecord(lines),
        List.of(new Edge(RecordKind.TRIP, event.tripId(), RecordKind.INTAKE, event.intakeId())));
  }

  private static Counted sorted(SortingRunRecorded event) {
    var lines = new ArrayList<Fact>();
    var outputs =
        event.outputs().stream()
            .map(
                output ->
                    ofRun(
                        event, Stage.SORTED, output.grams(), output.materialCode(), output.lotId()))
            .toList();
    lines.addAll(oneRecord(outputs));
    if (event.residueGrams() != 0) {
      lines.add(ofRun(event, Stage.RESIDUE, event.residueGrams(), null, null).counting(1));
    }
    if (event.lossGrams() != 0) {
      lines.add(ofRun(event, Stage.LOSS, event.lossGrams(), null, null).counting(1));
    }
    var edges = new ArrayList<Edge>();
    var intakes =
        event.inputs().stream().map(SortingRunRecorded.Input::intakeId).distinct().toList();
    edges.addAll(edges(RecordKind.INTAKE, intakes, RecordKind.RUN, event.runId()));
    event
        .outputs()
        .forEach(
            output ->
                edges.add(new Edge(RecordKind.RUN, event.runId(), RecordKind.LOT, output.lotId())));
    return Counted.of(lines, edges);
  }

  private static Fact ofRun(
      SortingRunRecorded event,
      Stage stage,
      long grams,
      @Nullable String materialCode,
      @Nullable UUID lotId) {
    return new Fact(
        event.at(),
        stage,
        new Place(event.divisionCode(), null, null, event.centreId()),
        materialCode,
        null,
        RecordKind.RUN,
        event.runId(),
        lotId,
        grams,
        0,
        0,
        0);
  }

  private static Counted shipped(OutboundShipped event) {
    var lines = event.lots().stream().map(lot -> ofLot(event, lot)).toList();
    return Counted.of(oneRecord(lines), lotEdges(event, event.lots()));
  }

  private static Fact ofLot(OutboundShipped event, OutboundShipped.ShippedLot lot) {
    return ofOutbound(event, lot.materialCode(), lot.lotId(), lot.grams(), 0);
  }

  private static Fact ofOutbound(
      OutboundShipped event,
      @Nullable String materialCode,
      @Nullable UUID lotId,
      long grams,
      long differenceGrams) {
    return new Fact(
        event.at(),
        Stage.SHIPPED,
        new Place(event.divisionCode(), null, null, event.centreId()),
        materialCode,
        null,
        RecordKind.OUTBOUND,
        event.outboundId(),
        lotId,
        grams,
        differenceGrams,
        0,
        0);
  }

  private static List<Edge> lotEdges(OutboundShipped event, List<OutboundShipped.ShippedLot> lots) {
    var ids = lots.stream().map(OutboundShipped.ShippedLot::lotId).toList();
    return edges(RecordKind.LOT, ids, RecordKind.OUTBOUND, event.outboundId());
  }

  // What was sent back no longer counts as shipped, on the day on which it left. The recycler
  // weighs all that stayed at once, so the difference has no material.
  private static Counted confirmed(OutboundConfirmed event) {
    var outbound = event.outbound();
    var lines = new ArrayList<Fact>();
    event.returned().forEach(lot -> lines.add(ofLot(outbound, lot).negated()));
    var kept = Math.subtractExact(sumOf(outbound.lots()), sumOf(event.returned()));
    lines.add(ofOutbound(outbound, null, null, 0, Math.subtractExact(kept, event.receivedGrams())));
    if (event.returned().size() == outbound.lots().size()) {
      lines.set(0, lines.get(0).counting(-1));
    }
    return Counted.undoing(lines, lotEdges(outbound, event.returned()));
  }

  private static long sumOf(List<OutboundShipped.ShippedLot> lots) {
    return lots.stream().mapToLong(OutboundShipped.ShippedLot::grams).reduce(0, Math::addExact);
  }

  private static Counted undone(Counted counted) {
    return Counted.undoing(counted.lines().stream().map(Fact::negated).toList(), counted.begun());
  }

  private static List<Edge> edges(
      RecordKind childKind, List<UUID> children, RecordKind parentKind, UUID parent) {
    return children.stream().map(child -> new Edge(childKind, child, parentKind, parent)).toList();
  }

  private static List<Fact> oneRecord(List<Fact> lines) {
    if (lines.isEmpty()) {
      return lines;
    }
    var counted = new ArrayList<>(lines);
    counted.set(0, lines.get(0).counting(1));
    return counted;
  }
}
