package city.liangwang.booking.app;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The prices that hold for a pickup, and what they may come to. */
record Quote(List<HeldPrice> prices, @Nullable Long estimateFen) {

  static final Quote NOTHING = new Quote(List.of(), null);
}
