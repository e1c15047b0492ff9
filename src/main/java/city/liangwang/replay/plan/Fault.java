package city.liangwang.replay.plan;

/** What goes wrong with a pickup, on purpose, and how often in a thousand pickups. */
public enum Fault {
  /** The collector takes nothing; it is booked again. */
  REFUSED(15),
  /** Nobody opens; it is booked again. */
  NO_SHOW(12),
  /** The resident calls it off and books again. */
  CANCELLED(10),
  /** The resident moves it to another slot. */
  RESCHEDULED(15),
  /** The collector gives the job back and then takes it after all. */
  GIVEN_BACK(10),
  /** Every request of the weighing is sent twice. */
  REPEATED(40),
  /** The weighing is sent again when the day is over. */
  REPEATED_LATE(20),
  /** The id of the weighing is used for another weight. */
  OTHER_CONTENT(10),
  /** Somebody asks for what the role may not see. */
  WRONG_ROLE(10),
  /** Another resident looks at the pickup. */
  FOREIGN(10),
  /** A collector of another station wants the job. */
  WRONG_STATION(10),
  /** A collector who does not hold the job weighs. */
  NOT_THE_HOLDER(10),
  /** The resident disputes, the weighing stands. */
  DISPUTE_UPHELD(8),
  /** The resident disputes, the weighing is corrected. */
  DISPUTE_CORRECTED(8),
  /** The collector corrects the own weighing a little. */
  CORRECTED(10),
  /** It is too much for the collector alone; a dispatcher corrects. */
  CORRECTED_BY_SECOND_PERSON(5),
  /** A dispatcher corrects what the station has taken over already. */
  CORRECTED_AFTER_HANDOVER(5);

  private final int perMille;

  Fault(int perMille) {
    this.perMille = perMille;
  }

  public int perMille() {
    return perMille;
  }

  /** Of these a weighing has one at most: each is about the same version of it. */
  boolean changesOrDisputes() {
    return switch (this) {
      case DISPUTE_UPHELD,
          DISPUTE_CORRECTED,
          CORRECTED,
          CORRECTED_BY_SECOND_PERSON,
          CORRECTED_AFTER_HANDOVER ->
          true;
      default -> false;
    };
  }

  /** Of these a pickup has one at most: after each it is booked again. */
  public boolean endsFirstBooking() {
    return this == REFUSED || this == NO_SHOW || this == CANCELLED;
  }
}
