package city.liangwang.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Movements that are booked together or not at all. Its legs sum to 0 in every unit.
 *
 * @param id made by whoever starts it; the same id is booked once
 * @param person who did it
 * @param reverses the transfer that this one undoes
 */
public record Transfer(
    UUID id, Cause cause, Instant at, UUID person, @Nullable UUID reverses, List<Leg> legs) {

  public Transfer {
    legs = List.copyOf(legs);
    if (legs.isEmpty()) {
      throw new IllegalArgumentException("a transfer without legs: " + id);
    }
  }

  public static Builder of(UUID id, Cause cause, Instant at, UUID person) {
    return new Builder(id, cause, at, person);
  }

  /** Undoes this transfer, leg by leg. */
  public Transfer reversed(UUID newId, Cause newCause, Instant newAt, UUID newPerson) {
    var undone = legs.stream().map(leg -> new Leg(leg.account(), -leg.amount())).toList();
    return new Transfer(newId, newCause, newAt, newPerson, id, undone);
  }

  /** Collects movements; a movement of nothing is left out. */
  public static final class Builder {

    private final UUID id;
    private final Cause cause;
    private final Instant at;
    private final UUID person;
    private final List<Leg> legs = new ArrayList<>();

    private Builder(UUID id, Cause cause, Instant at, UUID person) {
      this.id = id;
      this.cause = cause;
      this.at = at;
      this.person = person;
    }

    /** Moves {@code amount} between two accounts of one unit; below zero moves it the other way. */
    public Builder move(AccountKey from, AccountKey to, long amount) {
      if (!from.unit().equals(to.unit())) {
        throw new IllegalArgumentException(from.unit() + " can not become " + to.unit());
      }
      if (amount != 0) {
        var into = new Leg(to, amount);
        legs.add(new Leg(from, -amount));
        legs.add(into);
      }
      return this;
    }

    /** Whether nothing has moved; such a transfer can not be made. */
    public boolean isEmpty() {
      return legs.isEmpty();
    }

    public Transfer build() {
      return new Transfer(id, cause, at, person, null, legs);
    }
  }
}
