package city.liangwang.statistics.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of what an event says.
 *
 * @param at of the record; it decides the day. What undoes a record has that record's time
 * @param materialCode null where it is a mixture: residue, loss, a recycler's weighing
 * @param householdId only at the door
 * @param lotId of what was sorted or shipped
 * @param grams below zero when something is undone
 * @param differenceGrams what the earlier weighing found more than this one
 * @param records 1 on one line of a new record, -1 on one line of what undoes it, otherwise 0
 */
public record Fact(
    Instant at,
    Stage stage,
    Place place,
    @Nullable String materialCode,
    @Nullable UUID householdId,
    RecordKind recordKind,
    UUID recordId,
    @Nullable UUID lotId,
    long grams,
    long differenceGrams,
    long fen,
    int records) {

  /** What takes it back, to the gram and the fen. */
  public Fact negated() {
    return new Fact(
        at,
        stage,
        place,
        materialCode,
        householdId,
        recordKind,
        recordId,
        lotId,
        Math.negateExact(grams),
        Math.negateExact(differenceGrams),
        Math.negateExact(fen),
        Math.negateExact(records));
  }

  /** The same, as this many records. */
  public Fact counting(int count) {
    return new Fact(
        at,
        stage,
        place,
        materialCode,
        householdId,
        recordKind,
        recordId,
        lotId,
        grams,
        differenceGrams,
        fen,
        count);
  }
}
