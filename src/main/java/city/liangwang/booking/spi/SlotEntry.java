package city.liangwang.booking.spi;

import java.time.LocalTime;
import java.util.UUID;

/**
 * A window of every day in which a station fetches.
 *
 * @param starts in the city's own time, as {@code ends}, which may lie on the next day
 * @param capacity how many pickups the station can take in it, at least 1
 */
public record SlotEntry(UUID stationId, LocalTime starts, LocalTime ends, int capacity) {}
