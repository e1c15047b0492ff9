package city.liangwang.people.data;

import city.liangwang.people.Person;
import city.liangwang.people.Scope;
import city.liangwang.platform.security.Role;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person as stored, without the phone.
 *
 * @param version counts the changes of roles, scope and closing
 */
public record PersonRow(
    Person person,
    Kind kind,
    @Nullable String openid,
    @Nullable String username,
    @Nullable UUID keycloakId,
    int version,
    Instant registeredAt,
    @Nullable Instant closedAt) {

  /** The columns that {@link #of} reads. */
  static final String COLUMNS =
      """
      id, kind, name, roles, station_id, centre_id, recycler_id, division_code,
      wechat_openid, username, keycloak_id, version, registered_at, closed_at
      """;

  /** How somebody came to be here. */
  public enum Kind {
    RESIDENT("resident"),
    STAFF("staff");

    private final String stored;

    Kind(String stored) {
      this.stored = stored;
    }

    public String stored() {
      return stored;
    }
  }

  public boolean isClosed() {
    return closedAt != null;
  }

  static PersonRow of(Row row) {
    var closedAt = row.getOffsetDateTime("closed_at");
    return new PersonRow(
        personOf(row),
        row.getString("kind").equals(Kind.STAFF.stored) ? Kind.STAFF : Kind.RESIDENT,
        row.getString("wechat_openid"),
        row.getString("username"),
        row.getUUID("keycloak_id"),
        row.getInteger("version"),
        row.getOffsetDateTime("registered_at").toInstant(),
        closedAt == null ? null : closedAt.toInstant());
  }

  private static Person personOf(Row row) {
    var roles =
        Arrays.stream(row.getArrayOfStrings("roles"))
            .map(Role::find)
            .flatMap(Optional::stream)
            .collect(Collectors.toUnmodifiableSet());
    var scope =
        new Scope(
            row.getUUID("station_id"),
            row.getUUID("centre_id"),
            row.getUUID("recycler_id"),
            row.getString("division_code"));
    return new Person(row.getUUID("id"), row.getString("name"), roles, scope);
  }
}
