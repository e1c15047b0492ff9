package city.liangwang.people.data;

import city.liangwang.people.Person;
import city.liangwang.platform.security.Role;
import city.liangwang.platform.sql.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who gave whom which roles; rows are never changed. */
@ApplicationScoped
public class RoleChanges {

  private static final String INSERT =
      """
      insert into people.role_change (id, person_id, version, changed_by, before, after, reason, at)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      """;

  /**
   * One change of somebody's roles and scope.
   *
   * @param version that the change makes
   */
  public record RoleChange(
      UUID id,
      Person before,
      Person after,
      int version,
      UUID changedBy,
      String reason,
      Instant at) {}

  public Uni<Void> insert(SqlConnection tx, RoleChange change) {
    return tx.preparedQuery(INSERT)
        .execute(
            Tuple.from(
                List.of(
                    change.id(),
                    change.before().id(),
                    change.version(),
                    change.changedBy(),
                    json(change.before()),
                    json(change.after()),
                    change.reason(),
                    Times.utc(change.at()))))
        .replaceWithVoid();
  }

  private static JsonObject json(Person person) {
    var roles = person.roles().stream().map(Role::inToken).sorted().toList();
    var scope = person.scope();
    return new JsonObject()
        .put("roles", new JsonArray(roles))
        .put("stationId", text(scope.stationId()))
        .put("centreId", text(scope.centreId()))
        .put("recyclerId", text(scope.recyclerId()))
        .put("divisionCode", scope.divisionCode());
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }
}
