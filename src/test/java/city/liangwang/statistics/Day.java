package city.liangwang.statistics;

import city.liangwang.booking.PickupKind;
import city.liangwang.booking.PickupMoved;
import city.liangwang.booking.PickupState;
import city.liangwang.collection.DoorWeighed;
import city.liangwang.collection.DoorWeighingCorrected;
import city.liangwang.collection.WeighedLine;
import city.liangwang.custody.HandedOver;
import city.liangwang.custody.HandoverReversed;
import city.liangwang.custody.TripLoaded;
import city.liangwang.custody.TripUnloaded;
import city.liangwang.shared.MassLine;
import city.liangwang.sorting.IntakeRecorded;
import city.liangwang.sorting.IntakeReversed;
import city.liangwang.sorting.OutboundConfirmed;
import city.liangwang.sorting.OutboundReversed;
import city.liangwang.sorting.OutboundShipped;
import city.liangwang.sorting.OutboundShipped.ShippedLot;
import city.liangwang.sorting.SortingRunRecorded;
import city.liangwang.sorting.SortingRunReversed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may happen on one day of the tiny city, as events, one sentence each. */
public final class Day {

  public static final ZoneId ZONE = ZoneId.of("Asia/Urumqi");
  public static final String UPPER = "990101";
  public static final String LOWER = "990102";
  private static final Instant LATER = Instant.parse("2026-12-01T00:00:00Z");

  public final LocalDate date;
  public final UUID community;
  public final UUID station = UUID.randomUUID();
  public final UUID centre = UUID.randomUUID();
  public final UUID collector = UUID.randomUUID();
  private final String division;

  public Day(LocalDate date) {
    this(date, UUID.randomUUID(), UPPER);
  }

  public Day(LocalDate date, UUID community, String division) {
    this.date = date;
    this.community = community;
    this.division = division;
  }

  public Day in(String otherDivision) {
    return new Day(date, UUID.randomUUID(), otherDivision);
  }

  public Instant noon() {
    return date.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
  }

  public static WeighedLine line(String material, long grams, long fen) {
    return new WeighedLine(material, grams, 0, fen, false);
  }

  public PickupMoved moved(UUID pickup, @Nullable PickupState from, PickupState to) {
    return new PickupMoved(
        pickup,
        PickupKind.ITEMISED,
        from,
        to,
        UUID.randomUUID(),
        community,
        division,
        station,
        null,
        null,
        noon());
  }

  public DoorWeighed weighed(WeighedLine... lines) {
    return weighedOf(UUID.randomUUID(), lines);
  }

  public DoorWeighed weighedOf(UUID household, WeighedLine... lines) {
    return weighedFor(UUID.randomUUID(), household, lines);
  }

  public DoorWeighed weighedFor(UUID pickup, UUID household, WeighedLine... lines) {
    return new DoorWeighed(
        UUID.randomUUID(),
        pickup,
        household,
        community,
        division,
        station,
        collector,
        noon(),
        List.of(lines),
        0);
  }

  /** Long after the day. */
  public DoorWeighingCorrected corrected(DoorWeighed before, WeighedLine... lines) {
    return new DoorWeighingCorrected(
        UUID.randomUUID(), before, List.of(lines), "wrong line", LATER);
  }

  public HandedOver handedOver(String material, long stationGrams, DoorWeighed... weighed) {
    var doorGrams =
        Arrays.stream(weighed)
            .flatMap(one -> one.lines().stream())
            .mapToLong(WeighedLine::grams)
            .sum();
    return new HandedOver(
        UUID.randomUUID(),
        station,
        division,
        collector,
        noon(),
        Arrays.stream(weighed).map(DoorWeighed::weighingId).toList(),
        List.of(new HandedOver.Line(material, doorGrams, stationGrams)));
  }

  public HandoverReversed reversed(HandedOver handover) {
    return new HandoverReversed(UUID.randomUUID(), handover, "wrong station", LATER);
  }

  public TripLoaded loaded(HandedOver... handovers) {
    var manifest =
        Arrays.stream(handovers)
            .flatMap(one -> one.lines().stream())
            .map(line -> new MassLine(line.materialCode(), line.stationGrams()))
            .toList();
    return new TripLoaded(
        UUID.randomUUID(),
        station,
        division,
        centre,
        noon(),
        manifest,
        Arrays.stream(handovers).map(HandedOver::handoverId).toList());
  }

  public TripUnloaded unloaded(TripLoaded trip) {
    return new TripUnloaded(trip.tripId(), "flat tyre", LATER);
  }

  public IntakeRecorded received(TripLoaded trip, long intakeGrams) {
    var first = trip.manifest().get(0);
    var manifestGrams = trip.manifest().stream().mapToLong(MassLine::grams).sum();
    return new IntakeRecorded(
        UUID.randomUUID(),
        trip.tripId(),
        station,
        division,
        centre,
        LOWER,
        noon(),
        List.of(new IntakeRecorded.Line(first.materialCode(), manifestGrams, intakeGrams)),
        true);
  }

  public IntakeReversed reversed(IntakeRecorded intake) {
    return new IntakeReversed(UUID.randomUUID(), intake, "wrong tare", LATER);
  }

  /** Everything that was taken in becomes one lot, less residue and loss. */
  public SortingRunRecorded sorted(
      String material, long residueGrams, long lossGrams, IntakeRecorded... intakes) {
    var inputs =
        Arrays.stream(intakes)
            .flatMap(
                intake ->
                    intake.lines().stream()
                        .map(
                            line ->
                                new SortingRunRecorded.Input(
                                    intake.intakeId(), line.materialCode(), line.intakeGrams())))
            .toList();
    var grams = inputs.stream().mapToLong(SortingRunRecorded.Input::grams).sum();
    return new SortingRunRecorded(
        UUID.randomUUID(),
        centre,
        LOWER,
        noon(),
        inputs,
        List.of(
            new SortingRunRecorded.Output(
                UUID.randomUUID(), material, grams - residueGrams - lossGrams)),
        residueGrams,
        lossGrams);
  }

  public SortingRunReversed reversed(SortingRunRecorded run) {
    return new SortingRunReversed(UUID.randomUUID(), run, "wrong lot", LATER);
  }

  public OutboundShipped shipped(SortingRunRecorded... runs) {
    var lots =
        Arrays.stream(runs)
            .flatMap(run -> run.outputs().stream())
            .map(output -> new ShippedLot(output.lotId(), output.materialCode(), output.grams()))
            .toList();
    return new OutboundShipped(UUID.randomUUID(), centre, LOWER, UUID.randomUUID(), noon(), lots);
  }

  public OutboundReversed reversed(OutboundShipped outbound) {
    return new OutboundReversed(UUID.randomUUID(), outbound, "wrong truck", LATER);
  }

  public OutboundConfirmed confirmed(
      OutboundShipped outbound, long receivedGrams, ShippedLot... returned) {
    return new OutboundConfirmed(
        UUID.randomUUID(), outbound, receivedGrams, List.of(returned), LATER);
  }
}
