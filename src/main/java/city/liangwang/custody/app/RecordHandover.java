package city.liangwang.custody.app;

import static city.liangwang.ledger.AccountKind.COLLECTOR_CUSTODY;
import static city.liangwang.ledger.AccountKind.COLLECTOR_DIFFERENCE;
import static city.liangwang.ledger.AccountKind.STATION_STOCK;

import city.liangwang.area.Areas;
import city.liangwang.area.Station;
import city.liangwang.catalog.Catalog;
import city.liangwang.collection.Weighings;
import city.liangwang.custody.HandedOver;
import city.liangwang.custody.data.Fills;
import city.liangwang.custody.data.Handovers;
import city.liangwang.custody.domain.Handover;
import city.liangwang.custody.domain.Reading;
import city.liangwang.custody.domain.Reweighing;
import city.liangwang.ledger.AccountKey;
import city.liangwang.ledger.Cause;
import city.liangwang.ledger.Ledger;
import city.liangwang.ledger.Transfer;
import city.liangwang.people.People;
import city.liangwang.people.Person;
import city.liangwang.platform.outbox.Outbox;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.shared.Tolerance;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A station takes over what a collector brings, by its own scale.
 *
 * <p>What the door weighed and the station did not find, or the other way round, is booked on the
 * collector's difference account: nothing is made to fit.
 */
@ApplicationScoped
public class RecordHandover {

  private final Once once;
  private final Areas areas;
  private final Catalog catalog;
  private final People people;
  private final Weighings weighings;
  private final Fills fills;
  private final Handovers handovers;
  private final Ledger ledger;
  private final Outbox outbox;
  private final Clock clock;
  private final Tolerance tolerance;

  RecordHandover(
      Once once,
      Areas areas,
      Catalog catalog,
      People people,
      Weighings weighings,
      Fills fills,
      Handovers handovers,
      Ledger ledger,
      Outbox outbox,
      Clock clock,
      CustodyConfig config) {
    this.once = once;
    this.areas = areas;
    this.catalog = catalog;
    this.people = people;
    this.weighings = weighings;
    this.fills = fills;
    this.handovers = handovers;
    this.ledger = ledger;
    this.outbox = outbox;
    this.clock = clock;
    this.tolerance = new Tolerance(config.tolerancePerMille(), config.toleranceFloorGrams());
  }

  /**
   * What a keeper says: whose weighings these are, and what the station's scale read.
   *
   * @param differenceReason why it is not what the door weighed; needed outside tolerance
   */
  public record Content(
      UUID collectorId,
      List<UUID> weighingIds,
      List<Reading> readings,
      @Nullable String differenceReason) {}

  /**
   * Only the keeper of a station. Fails as {@code Weighings.handOver} does, with a problem of the
   * scale, or with {@code outside-tolerance} or {@code container-other-material}.
   */
  public Uni<HandedOver> record(Person keeper, UUID id, Content content) {
    var stationId = keeper.requireStation();
    var call = new Call("recordHandover", id, keeper.id(), content);
    return once.run(
        call,
        HandedOver.class,
        tx ->
            areas
                .station(tx, stationId)
                .call(() -> check(tx, content))
                .call(station -> requireOwnCollector(tx, station, content))
                .chain(station -> record(tx, keeper, station, id, content)));
  }

  private Uni<Void> check(SqlConnection tx, Content content) {
    var codes = content.readings().stream().map(Reading::materialCode).distinct().toList();
    return catalog
        .materials(tx, codes)
        .chain(() -> eachReading(content, i -> checkScale(tx, content.readings().get(i), i)));
  }

  // Goods go to the station whose collector fetched them.
  private Uni<Void> requireOwnCollector(SqlConnection tx, Station station, Content content) {
    return people
        .person(tx, content.collectorId())
        .invoke(collector -> collector.requireStation(station.id()))
        .replaceWithVoid();
  }

  private Uni<Void> checkScale(SqlConnection tx, Reading reading, int position) {
    var scaleId = reading.scaleId();
    if (scaleId == null) {
      return Uni.createFrom().voidItem();
    }
    var field = "readings[" + position + "].grams";
    return catalog
        .scale(tx, scaleId)
        .invoke(scale -> scale.check(reading.grams(), areas.city().dayOf(clock.instant()), field))
        .replaceWithVoid();
  }

  private Uni<HandedOver> record(
      SqlConnection tx, Person keeper, Station station, UUID id, Content content) {
    var at = clock.instant();
    return weighings
        .handOver(tx, content.collectorId(), content.weighingIds(), id)
        .map(door -> Reweighing.compare(door, content.readings()))
        .invoke(lines -> Reweighing.requireExplained(lines, tolerance, content.differenceReason()))
        .map(lines -> event(station, id, content, at, lines))
        .call(event -> keep(tx, keeper, event, content))
        .call(event -> outbox.append(tx, event));
  }

  private static HandedOver event(
      Station station, UUID id, Content content, Instant at, List<HandedOver.Line> lines) {
    return new HandedOver(
        id,
        station.id(),
        station.divisionCode(),
        content.collectorId(),
        at,
        content.weighingIds(),
        lines);
  }

  private Uni<Void> keep(SqlConnection tx, Person keeper, HandedOver event, Content content) {
    var transfer = transferOf(event, keeper.id());
    var handover =
        new Handover(event, keeper.id(), transfer.id(), content.differenceReason(), null);
    return openFills(tx, event, content)
        .chain(fills -> handovers.insert(tx, handover, content.readings(), fills))
        .chain(() -> ledger.post(tx, List.of(transfer)));
  }

  // By code, so that two hand-overs into the same containers do not wait for each other.
  private Uni<Map<Reading, UUID>> openFills(SqlConnection tx, HandedOver event, Content content) {
    var byCode =
        content.readings().stream().distinct().sorted(Comparator.comparing(Reading::containerCode));
    return Multi.createFrom()
        .items(byCode)
        .onItem()
        .transformToUniAndConcatenate(
            reading ->
                fills
                    .open(tx, event.stationId(), reading, event.at())
                    .map(fill -> Map.entry(reading, fill)))
        .collect()
        .asMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private static Transfer transferOf(HandedOver event, UUID person) {
    var cause = new Cause("handover", event.handoverId());
    var transfer = Transfer.of(event.handoverId(), cause, event.at(), person);
    for (var line : event.lines()) {
      var material = line.materialCode();
      var carried = AccountKey.grams(event.collectorId(), COLLECTOR_CUSTODY, material);
      var stock = AccountKey.grams(event.stationId(), STATION_STOCK, material);
      var difference = AccountKey.grams(event.collectorId(), COLLECTOR_DIFFERENCE, material);
      transfer.move(carried, stock, line.stationGrams());
      transfer.move(carried, difference, line.doorGrams() - line.stationGrams());
    }
    return transfer.build();
  }

  private static Uni<Void> eachReading(Content content, IntFunction<Uni<Void>> step) {
    return Multi.createFrom()
        .items(IntStream.range(0, content.readings().size()).boxed())
        .onItem()
        .transformToUniAndConcatenate(step::apply)
        .collect()
        .last()
        .replaceWithVoid();
  }
}
