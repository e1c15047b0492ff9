package city.liangwang.testing;

import city.liangwang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** City staff who are limited to a district, have two roles, or have signed in at Keycloak. */
@ApplicationScoped
public class Officers {

  private static final String PERSON =
      """
      insert into people.person (id, kind, name, roles, station_id, division_code, registered_at)
      values ($1, 'staff', '员工', $2, $3, $4, now())
      """;

  private final PlainSql sql;

  Officers(PlainSql sql) {
    this.sql = sql;
  }

  public Actor ofDivision(Role role, String divisionCode) {
    return insert(null, divisionCode, role);
  }

  /** Who may do at one station what two people should do. */
  public Actor aCollectorWhoDispatches(UUID stationId) {
    return insert(stationId, null, Role.COLLECTOR, Role.DISPATCHER);
  }

  /** The same person with the token of Keycloak, whose subject is another id. */
  public Actor signedInAtKeycloak(Actor person, Role... roles) {
    var subject = UUID.randomUUID();
    sql.run("update people.person set keycloak_id = $2 where id = $1", person.id(), subject);
    return new Actor(person.id(), Tokens.of(subject, roles));
  }

  /** The same token, but the database does not grant the role any more. */
  public void takeRole(Actor person, Role instead) {
    sql.run(
        "update people.person set roles = $2 where id = $1",
        person.id(),
        new String[] {instead.inToken()});
  }

  private Actor insert(@Nullable UUID stationId, @Nullable String division, Role... roles) {
    var id = UUID.randomUUID();
    var stored = Arrays.stream(roles).map(Role::inToken).toArray(String[]::new);
    sql.run(PERSON, id, stored, stationId, division);
    return Actor.of(id, roles);
  }
}
