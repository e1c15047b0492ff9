package city.liangwang.sorting.app;

import city.liangwang.people.Person;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.sorting.data.Intakes;
import city.liangwang.sorting.data.VarianceCases;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Somebody has looked into a variance and says what was found; the books stay as they are. */
@ApplicationScoped
public class CloseVarianceCase {

  private final Once once;
  private final VarianceCases cases;
  private final Intakes intakes;
  private final Clock clock;

  CloseVarianceCase(Once once, VarianceCases cases, Intakes intakes, Clock clock) {
    this.once = once;
    this.cases = cases;
    this.intakes = intakes;
    this.clock = clock;
  }

  private record Content(UUID intakeId, String finding) {}

  /** What a closure answers. */
  public record Closed(UUID intakeId, UUID closureId, Instant at) {}

  /** A dispatcher. Fails with {@code variance-case-not-found} or {@code variance-case-closed}. */
  public Uni<Closed> close(Person person, UUID intakeId, UUID closureId, String finding) {
    return once.run(
        new Call("closeVarianceCase", closureId, person.id(), new Content(intakeId, finding)),
        Closed.class,
        tx -> {
          var at = clock.instant();
          return cases
              .closeOpen(tx, intakeId, closureId, at, person.id(), finding)
              .chain(() -> intakes.get(tx, intakeId))
              .invoke(intake -> person.requireDivision(intake.event().centreDivisionCode()))
              .replaceWith(new Closed(intakeId, closureId, at));
        });
  }
}
