package city.liangwang.dispatch.app;

import city.liangwang.area.Areas;
import city.liangwang.dispatch.data.ShiftTable;
import city.liangwang.dispatch.domain.Shift;
import city.liangwang.people.People;
import city.liangwang.people.Person;
import city.liangwang.platform.security.Caller;
import city.liangwang.platform.security.Role;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Who is at work at a station. */
@ApplicationScoped
public class ListShifts {

  private final Pool pool;
  private final People people;
  private final Areas areas;
  private final ShiftTable shifts;

  ListShifts(Pool pool, People people, Areas areas, ShiftTable shifts) {
    this.pool = pool;
    this.people = people;
    this.areas = areas;
    this.shifts = shifts;
  }

  /**
   * For those of the station and for dispatchers. Fails with {@code station-not-found} or {@code
   * forbidden}.
   */
  public Uni<List<Shift>> atWork(Caller caller, UUID stationId) {
    return people
        .person(pool, caller)
        .call(person -> checkScope(person, stationId))
        .chain(() -> shifts.atWork(pool, stationId));
  }

  private Uni<Void> checkScope(Person person, UUID stationId) {
    return areas
        .station(pool, stationId)
        .invoke(
            station -> {
              if (person.is(Role.DISPATCHER)) {
                person.requireDivision(station.divisionCode());
              } else {
                person.requireStation(stationId);
              }
            })
        .replaceWithVoid();
  }
}
