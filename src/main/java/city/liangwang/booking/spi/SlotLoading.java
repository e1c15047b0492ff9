package city.liangwang.booking.spi;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** Takes the slots of the city's files into the database. */
public interface SlotLoading {

  /**
   * Adds what is new and changes what the files say differently; the same again changes nothing. A
   * slot of a day into which somebody has booked stays as it was.
   */
  Uni<Void> load(SqlConnection tx, List<SlotEntry> slots);
}
