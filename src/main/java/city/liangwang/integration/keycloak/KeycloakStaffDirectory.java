package city.liangwang.integration.keycloak;

import city.liangwang.people.PeopleProblem;
import city.liangwang.people.spi.StaffAccount;
import city.liangwang.people.spi.StaffDirectory;
import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.security.Role;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Over Keycloak's admin client, which waits for answers: on a worker thread. */
@ApplicationScoped
class KeycloakStaffDirectory implements StaffDirectory {

  private static final int CONFLICT = 409;
  private static final int BAD_REQUEST = 400;
  private static final Set<String> OUR_ROLES =
      Arrays.stream(Role.values()).map(Role::inToken).collect(Collectors.toUnmodifiableSet());

  private final Keycloak keycloak;
  private final String realmName;
  private final DemoPasswords demoPasswords;

  KeycloakStaffDirectory(
      Keycloak keycloak,
      @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String realmName,
      DemoPasswords demoPasswords) {
    this.keycloak = keycloak;
    this.realmName = realmName;
    this.demoPasswords = demoPasswords;
  }

  @Override
  public Uni<UUID> ensure(StaffAccount account) {
    return onWorker(() -> ensureNow(account));
  }

  @Override
  public Uni<Void> setPassword(UUID directoryId, String password, boolean temporary) {
    return onWorker(
            () -> {
              setPassword(realm().users().get(directoryId.toString()), password, temporary);
              return directoryId;
            })
        .replaceWithVoid();
  }

  private UUID ensureNow(StaffAccount account) {
    var id = find(account.username()).or(() -> create(account)).or(() -> find(account.username()));
    var user = realm().users().get(id.orElseThrow(() -> vanished(account)));
    user.update(representation(account));
    ensureRoles(user, account.roles());
    demoPasswords
        .find(account.username())
        .ifPresent(password -> setPassword(user, password, false));
    return UUID.fromString(id.get());
  }

  private Optional<String> find(String username) {
    return realm().users().searchByUsername(username, true).stream()
        .map(UserRepresentation::getId)
        .findFirst();
  }

  /** None when somebody else has made it in the meantime. */
  private Optional<String> create(StaffAccount account) {
    try (var response = realm().users().create(representation(account))) {
      if (response.getStatus() == CONFLICT) {
        return Optional.empty();
      }
      if (response.getStatus() >= BAD_REQUEST) {
        throw new WebApplicationException("user not created", response.getStatus());
      }
      var path = response.getLocation().getPath();
      return Optional.of(path.substring(path.lastIndexOf('/') + 1));
    }
  }

  private static UserRepresentation representation(StaffAccount account) {
    var user = new UserRepresentation();
    user.setUsername(account.username());
    user.setLastName(account.name());
    user.setEnabled(account.enabled());
    return user;
  }

  private void ensureRoles(UserResource user, Set<Role> roles) {
    var wanted = roles.stream().map(Role::inToken).collect(Collectors.toSet());
    var mapping = user.roles().realmLevel();
    var present =
        mapping.listAll().stream().filter(role -> OUR_ROLES.contains(role.getName())).toList();
    var names = present.stream().map(RoleRepresentation::getName).collect(Collectors.toSet());
    var missing = wanted.stream().filter(name -> !names.contains(name)).map(this::role).toList();
    var superfluous = present.stream().filter(role -> !wanted.contains(role.getName())).toList();
    change(missing, mapping::add);
    change(superfluous, mapping::remove);
  }

  private static void change(
      List<RoleRepresentation> roles, java.util.function.Consumer<List<RoleRepresentation>> call) {
    if (!roles.isEmpty()) {
      call.accept(roles);
    }
  }

  private RoleRepresentation role(String name) {
    return realm().roles().get(name).toRepresentation();
  }

  private static void setPassword(UserResource user, String password, boolean temporary) {
    var credential = new CredentialRepresentation();
    credential.setType(CredentialRepresentation.PASSWORD);
    credential.setValue(password);
    credential.setTemporary(temporary);
    try {
      user.resetPassword(credential);
    } catch (WebApplicationException refused) {
      if (isBadRequest(refused)) {
        throw PeopleProblem.PASSWORD_INVALID.at("password", "against the rules of the realm");
      }
      throw refused;
    }
  }

  private RealmResource realm() {
    return keycloak.realm(realmName);
  }

  private static <T> Uni<T> onWorker(Supplier<T> action) {
    return Uni.createFrom()
        .item(action)
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .onFailure(KeycloakStaffDirectory::isOutage)
        .transform(
            failure -> RequestProblem.UNAVAILABLE.because("Keycloak: " + failure.getMessage()));
  }

  private static boolean isOutage(Throwable failure) {
    return failure instanceof ProcessingException
        || (failure instanceof WebApplicationException refused && !isBadRequest(refused));
  }

  /** Something is wrong with what we say, and would be again. */
  private static boolean isBadRequest(WebApplicationException refused) {
    return refused.getResponse().getStatus() == BAD_REQUEST;
  }

  private static IllegalStateException vanished(StaffAccount account) {
    return new IllegalStateException("neither new nor known at Keycloak: " + account.personId());
  }
}
