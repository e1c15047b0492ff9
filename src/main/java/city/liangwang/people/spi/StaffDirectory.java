package city.liangwang.people.spi;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Where staff sign in with user name and password. */
public interface StaffDirectory {

  /**
   * Makes the directory say what {@code account} says: user, name, roles, enabled or not.
   * Repeatable. Answers the directory's own id. Fails with {@code unavailable} when it does not
   * answer.
   */
  Uni<UUID> ensure(StaffAccount account);

  /**
   * Gives a new password. Fails with {@code password-invalid} when it is too weak, and with {@code
   * unavailable}.
   *
   * @param temporary must be changed at the next sign-in
   */
  Uni<Void> setPassword(UUID directoryId, String password, boolean temporary);
}
