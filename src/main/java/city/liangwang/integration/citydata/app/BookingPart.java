package city.liangwang.integration.citydata.app;

import city.liangwang.booking.spi.SlotEntry;
import city.liangwang.booking.spi.SlotLoading;
import city.liangwang.integration.citydata.City;
import city.liangwang.integration.citydata.SlotTemplate;
import city.liangwang.shared.CityIds;
import city.liangwang.shared.CityIds.Kind;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** The slots of stations. */
@ApplicationScoped
class BookingPart implements CityPart {

  private final SlotLoading slots;

  BookingPart(SlotLoading slots) {
    this.slots = slots;
  }

  @Override
  public Turn turn() {
    return Turn.BOOKING;
  }

  @Override
  public Uni<Void> load(SqlConnection tx, City city) {
    var ids = city.ids();
    return slots.load(tx, city.slots().stream().map(slot -> entry(slot, ids)).toList());
  }

  private static SlotEntry entry(SlotTemplate slot, CityIds ids) {
    return new SlotEntry(
        ids.of(Kind.STATION, slot.stationCode()), slot.starts(), slot.ends(), slot.capacity());
  }
}
