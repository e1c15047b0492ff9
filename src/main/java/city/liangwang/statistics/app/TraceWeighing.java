package city.liangwang.statistics.app;

import city.liangwang.area.Areas;
import city.liangwang.area.Centre;
import city.liangwang.area.Community;
import city.liangwang.area.Station;
import city.liangwang.booking.Pickup;
import city.liangwang.booking.Pickups;
import city.liangwang.catalog.Catalog;
import city.liangwang.catalog.Material;
import city.liangwang.people.Person;
import city.liangwang.platform.security.Role;
import city.liangwang.statistics.StatisticsProblem;
import city.liangwang.statistics.data.Facts;
import city.liangwang.statistics.data.Facts.Weighed;
import city.liangwang.statistics.data.Lineage;
import city.liangwang.statistics.data.Lineage.Step;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where an own bag went. No personal data: the community is the smallest place. */
@ApplicationScoped
public class TraceWeighing {

  private static final int STEPS_MAX = 200;

  private final Pool pool;
  private final Areas areas;
  private final Catalog catalog;
  private final Pickups pickups;
  private final Facts facts;
  private final Lineage lineage;

  TraceWeighing(
      Pool pool, Areas areas, Catalog catalog, Pickups pickups, Facts facts, Lineage lineage) {
    this.pool = pool;
    this.areas = areas;
    this.catalog = catalog;
    this.pickups = pickups;
    this.facts = facts;
    this.lineage = lineage;
  }

  /**
   * For the resident who booked the pickup, and for dispatchers and statisticians of the district.
   * Fails with {@code trace-not-found} for everybody else, and until the weighing is counted.
   */
  public Uni<Trace> trace(Person person, UUID weighingId) {
    return lineage
        .pickupOf(pool, weighingId)
        .map(found -> found.orElseThrow(() -> notFound(weighingId)))
        .chain(pickupId -> pickups.get(pool, pickupId))
        .invoke(pickup -> require(person, pickup, weighingId))
        .chain(pickup -> areas.community(pool, pickup.communityId()))
        .chain(community -> trace(weighingId, community));
  }

  private static void require(Person person, Pickup pickup, UUID weighingId) {
    var own = person.is(Role.RESIDENT) && pickup.residentId().equals(person.id());
    var division = person.scope().divisionCode();
    var official =
        (person.is(Role.DISPATCHER) || person.is(Role.STATISTICIAN))
            && (division == null || division.equals(pickup.divisionCode()));
    if (!own && !official) {
      throw notFound(weighingId);
    }
  }

  private static RuntimeException notFound(UUID weighingId) {
    return StatisticsProblem.TRACE_NOT_FOUND.because("no trace of " + weighingId);
  }

  private Uni<Trace> trace(UUID weighingId, Community community) {
    return facts
        .weighing(pool, weighingId)
        .chain(
            lines ->
                lineage.above(pool, weighingId, STEPS_MAX).map(steps -> new Found(lines, steps)))
        .chain(found -> names().map(names -> names.trace(weighingId, community, found)));
  }

  private Uni<Names> names() {
    return areas
        .stations(pool)
        .chain(stations -> areas.centres(pool).map(centres -> places(stations, centres)))
        .chain(
            places ->
                catalog.materials(pool).map(materials -> new Names(places, byCode(materials))));
  }

  private static Map<UUID, String> places(List<Station> stations, List<Centre> centres) {
    var names = new HashMap<UUID, String>();
    stations.forEach(station -> names.put(station.id(), station.nameZh()));
    centres.forEach(centre -> names.put(centre.id(), centre.nameZh()));
    return names;
  }

  private static Map<String, Material> byCode(List<Material> materials) {
    return materials.stream().collect(Collectors.toMap(Material::code, Function.identity()));
  }

  private record Found(List<Weighed> lines, List<Step> steps) {}

  private record Names(Map<UUID, String> places, Map<String, Material> materials) {

    Trace trace(UUID weighingId, Community community, Found found) {
      var steps = found.steps().stream().map(this::step).toList();
      return new Trace(
          weighingId,
          found.lines().stream().findFirst().map(Weighed::at).orElse(null),
          community.nameZh(),
          found.lines().stream().map(this::line).toList(),
          steps);
    }

    private TraceLine line(Weighed line) {
      var material = materials.get(line.materialCode());
      return new TraceLine(
          line.materialCode(),
          material == null ? line.materialCode() : material.nameZh(),
          material == null ? line.materialCode() : material.nameEn(),
          line.grams());
    }

    // At the centre it is the centre that counts, wherever the load came from.
    private TraceStep step(Step step) {
      var place = step.centreId() == null ? step.stationId() : step.centreId();
      return new TraceStep(
          step.kind().word(), step.at(), place == null ? null : places.get(place), step.grams());
    }
  }

  /** The way of a bag. */
  public record Trace(
      UUID weighingId,
      @Schema(description = "Null when nothing is left of the weighing")
          @Nullable Instant weighedAt,
      String communityNameZh,
      List<TraceLine> lines,
      @Schema(
              description =
                  "In the order of time. From the station on goods are mixed: the grams are those of"
                      + " the whole batch that the bag went into.")
          List<TraceStep> steps) {}

  /** One material of the bag. */
  public record TraceLine(String materialCode, String nameZh, String nameEn, long grams) {}

  /** Where the bag went. */
  public record TraceStep(
      @Schema(description = "handover, trip, intake, run or outbound") String kind,
      @Schema(description = "Null for trips") @Nullable Instant at,
      @Schema(description = "The station or the centre") @Nullable String placeNameZh,
      @Schema(description = "Of the whole batch") @Nullable Long batchGrams) {}
}
