package city.liangwang.people.spi;

import city.liangwang.people.Recycler;
import city.liangwang.people.Scope;
import city.liangwang.platform.security.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a city's files say of people.
 *
 * @param staff only in a demonstration
 */
public record CityPeople(List<RecyclerEntry> recyclers, List<StaffEntry> staff) {

  public CityPeople {
    recyclers = List.copyOf(recyclers);
    staff = List.copyOf(staff);
  }

  /** A firm with the number of its licence. */
  public record RecyclerEntry(Recycler recycler, String licence) {}

  /**
   * Somebody of the demonstration.
   *
   * @param username null for whoever signs in with WeChat only
   * @param phone by which WeChat finds the person; null for whoever has no mini-program
   */
  public record StaffEntry(
      UUID id,
      String name,
      Role role,
      Scope scope,
      @Nullable String username,
      @Nullable String phone) {}
}
