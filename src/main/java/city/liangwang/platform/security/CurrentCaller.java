package city.liangwang.platform.security;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the caller off the token of this request. */
@RequestScoped
public class CurrentCaller {

  private final SecurityIdentity identity;

  CurrentCaller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** Fails with 401 when nobody has signed in. */
  public Caller get() {
    if (!(identity.getPrincipal() instanceof JsonWebToken token) || token.getSubject() == null) {
      throw new UnauthorizedException();
    }
    var roles =
        identity.getRoles().stream()
            .map(Role::find)
            .flatMap(Optional::stream)
            .collect(Collectors.toUnmodifiableSet());
    return new Caller(UUID.fromString(token.getSubject()), roles);
  }
}
