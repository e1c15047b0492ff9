package city.liangwang.platform.security;

import java.util.Arrays;
import java.util.Optional;

/** What a person may be. The names stand in tokens and in {@code @RolesAllowed}. */
public enum Role {
  RESIDENT(Role.Name.RESIDENT),
  COLLECTOR(Role.Name.COLLECTOR),
  STATION_KEEPER(Role.Name.STATION_KEEPER),
  DRIVER(Role.Name.DRIVER),
  CENTRE_CLERK(Role.Name.CENTRE_CLERK),
  RECYCLER(Role.Name.RECYCLER),
  DISPATCHER(Role.Name.DISPATCHER),
  CUSTOMER_SERVICE(Role.Name.CUSTOMER_SERVICE),
  FINANCE(Role.Name.FINANCE),
  STATISTICIAN(Role.Name.STATISTICIAN),
  ADMINISTRATOR(Role.Name.ADMINISTRATOR);

  private final String inToken;

  Role(String inToken) {
    this.inToken = inToken;
  }

  public String inToken() {
    return inToken;
  }

  /** None when the token holds a role that is not ours, as Keycloak's default roles are. */
  public static Optional<Role> find(String inToken) {
    return Arrays.stream(values()).filter(role -> role.inToken.equals(inToken)).findFirst();
  }

  /** Constants for annotations. */
  public static final class Name {

    public static final String RESIDENT = "resident";
    public static final String COLLECTOR = "collector";
    public static final String STATION_KEEPER = "station-keeper";
    public static final String DRIVER = "driver";
    public static final String CENTRE_CLERK = "centre-clerk";
    public static final String RECYCLER = "recycler";
    public static final String DISPATCHER = "dispatcher";
    public static final String CUSTOMER_SERVICE = "customer-service";
    public static final String FINANCE = "finance";
    public static final String STATISTICIAN = "statistician";
    public static final String ADMINISTRATOR = "administrator";

    private Name() {}
  }
}
