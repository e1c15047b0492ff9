package city.liangwang.booking.app;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The prices that hold for a pickup, and what they may come to: to the resident, and as a fee from
 * the resident.
 */
record Quote(List<HeldPrice> prices, @Nullable Long estimateFen, @Nullable Long estimateFeeFen) {

  static final Quote NOTHING = new Quote(List.of(), null, null);
}
