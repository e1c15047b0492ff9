package city.liangwang.statistics.data;

import city.liangwang.statistics.domain.Claim;
import city.liangwang.statistics.domain.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact on its way into the database.
 *
 * @param number of the line in its event; with the event's id it is written once
 * @param day of the fact, in the city's zone
 */
public record Line(
    UUID eventId, int number, Instant countedAt, LocalDate day, Fact fact, @Nullable Claim claim) {}
