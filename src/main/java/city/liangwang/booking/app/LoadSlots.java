package city.liangwang.booking.app;

import city.liangwang.booking.data.SlotTable;
import city.liangwang.booking.domain.SlotTemplate;
import city.liangwang.booking.spi.SlotEntry;
import city.liangwang.booking.spi.SlotLoading;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class LoadSlots implements SlotLoading {

  private final SlotTable slots;

  LoadSlots(SlotTable slots) {
    this.slots = slots;
  }

  @Override
  public Uni<Void> load(SqlConnection tx, List<SlotEntry> entries) {
    return slots.load(tx, entries.stream().map(LoadSlots::template).toList());
  }

  private static SlotTemplate template(SlotEntry entry) {
    return new SlotTemplate(entry.stationId(), entry.starts(), entry.ends(), entry.capacity());
  }
}
