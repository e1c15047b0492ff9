package city.liangwang.people.app;

import city.liangwang.people.data.PersonRow;
import city.liangwang.people.data.Persons;
import city.liangwang.platform.security.Role;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Takes out of every token the roles that the database does not grant, before anybody looks at
 * them: a role that was taken away, or a person who was closed, would otherwise live on as long as
 * the token in each resource that asks for the role alone.
 */
@ApplicationScoped
public class RolesThatHold implements SecurityIdentityAugmentor {

  private final Pool pool;
  private final Persons persons;

  RolesThatHold(Pool pool, Persons persons) {
    this.pool = pool;
    this.persons = persons;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
        ? persons
            .findBySubject(pool, UUID.fromString(token.getSubject()))
            .map(row -> with(identity, rolesOf(row)))
        : Uni.createFrom().item(identity);
  }

  private static Set<String> rolesOf(Optional<PersonRow> row) {
    return row.filter(found -> !found.isClosed()).stream()
        .flatMap(found -> found.person().roles().stream())
        .map(Role::inToken)
        .collect(Collectors.toSet());
  }

  private static SecurityIdentity with(SecurityIdentity identity, Set<String> granted) {
    var roles = new HashSet<>(identity.getRoles());
    roles.retainAll(granted);
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(identity.getPrincipal())
        .addCredentials(identity.getCredentials())
        .addAttributes(identity.getAttributes())
        .addRoles(roles)
        .addPermissionChecker(identity::checkPermission)
        .build();
  }
}
