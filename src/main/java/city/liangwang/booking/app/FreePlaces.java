package city.liangwang.booking.app;

import city.liangwang.area.Areas;
import city.liangwang.area.Community;
import city.liangwang.booking.BookingProblem;
import city.liangwang.booking.data.SlotTable;
import city.liangwang.booking.domain.Slot;
import city.liangwang.shared.TimeWindow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows which slots of a day have room. */
@ApplicationScoped
public class FreePlaces {

  private final Pool pool;
  private final Areas areas;
  private final Places places;
  private final SlotTable slots;

  FreePlaces(Pool pool, Areas areas, Places places, SlotTable slots) {
    this.pool = pool;
    this.areas = areas;
    this.places = places;
    this.slots = slots;
  }

  /** Fails with {@code community-not-found} or NOT_COVERED. */
  public Uni<List<FreeSlot>> of(UUID communityId, LocalDate day) {
    return areas
        .community(pool, communityId)
        .map(FreePlaces::station)
        .chain(stationId -> ofStation(stationId, day));
  }

  private static UUID station(Community community) {
    var stationId = community.stationId();
    if (stationId == null) {
      throw BookingProblem.NOT_COVERED.at("communityId", "community " + community.code());
    }
    return stationId;
  }

  private Uni<List<FreeSlot>> ofStation(UUID stationId, LocalDate day) {
    return places
        .timetable(pool, stationId)
        .map(timetable -> timetable.on(day))
        .chain(bookable -> withFree(stationId, bookable));
  }

  private Uni<List<FreeSlot>> withFree(UUID stationId, List<Slot> bookable) {
    return slots.freePlaces(pool, stationId, bookable).map(free -> withFree(bookable, free));
  }

  private static List<FreeSlot> withFree(List<Slot> bookable, Map<Instant, Integer> free) {
    return bookable.stream()
        .map(
            slot ->
                new FreeSlot(
                    slot.window(),
                    slot.capacity(),
                    free.getOrDefault(slot.window().start(), slot.capacity())))
        .toList();
  }

  /** A slot and how many places are left in it. */
  public record FreeSlot(TimeWindow window, int capacity, int free) {}
}
