package city.liangwang.people.app;

import city.liangwang.people.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff as administrators see one.
 *
 * @param signInReady false while Keycloak does not know the person yet
 * @param phoneMasked {@code 138****1234}
 * @param version to be sent by whoever changes the roles
 */
public record StaffMember(
    Person person,
    @Nullable String username,
    boolean signInReady,
    @Nullable String phoneMasked,
    int version,
    Instant registeredAt,
    @Nullable Instant closedAt) {}
