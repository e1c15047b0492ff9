package city.liangwang.sorting.app;

import city.liangwang.people.Person;
import city.liangwang.sorting.SortingProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who may undo what somebody recorded. */
@ApplicationScoped
class SecondPerson {

  private final SortingConfig config;

  SecondPerson(SortingConfig config) {
    this.config = config;
  }

  /**
   * A clerk of that centre, or a dispatcher, and above a configured weight not the one who recorded
   * it. Fails with {@code forbidden}, {@code already-reversed} or {@code second-person-required}.
   */
  void requireFor(
      Person person,
      UUID centreId,
      String divisionCode,
      UUID recordedBy,
      long grams,
      @Nullable UUID reversalId) {
    person.requireDivision(divisionCode);
    if (person.scope().centreId() != null) {
      person.requireCentre(centreId);
    }
    if (reversalId != null) {
      throw SortingProblem.ALREADY_REVERSED.because("by " + reversalId);
    }
    if (person.id().equals(recordedBy) && grams > config.aloneGramsMax()) {
      throw SortingProblem.SECOND_PERSON.because(
          grams + " g is above " + config.aloneGramsMax() + " g");
    }
  }
}
