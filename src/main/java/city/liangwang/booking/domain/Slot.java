package city.liangwang.booking.domain;

import city.liangwang.shared.TimeWindow;
import java.util.UUID;

/** A window of one day in which a station fetches at most {@code capacity} pickups. */
public record Slot(UUID stationId, TimeWindow window, int capacity) {}
