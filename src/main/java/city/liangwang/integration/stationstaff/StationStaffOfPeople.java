package city.liangwang.integration.stationstaff;

import city.liangwang.area.spi.StationStaff;
import city.liangwang.people.People;
import city.liangwang.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class StationStaffOfPeople implements StationStaff {

  private final People people;

  StationStaffOfPeople(People people) {
    this.people = people;
  }

  @Override
  public Uni<Void> requireOfStation(SqlClient db, Caller caller, UUID stationId) {
    return people
        .person(db, caller)
        .invoke(person -> person.requireStation(stationId))
        .replaceWithVoid();
  }
}
