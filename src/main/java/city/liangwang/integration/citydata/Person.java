package city.liangwang.integration.citydata;

/**
 * A member of staff or a collector for demonstration, with the place to which the role is limited.
 */
public record Person(
    String username,
    Role role,
    ScopeKind scopeKind,
    String scopeCode,
    String name,
    boolean synthetic,
    String source) {

  public enum Role {
    COLLECTOR,
    STATION_KEEPER,
    DRIVER,
    CENTRE_CLERK,
    RECYCLER,
    DISPATCHER,
    CUSTOMER_SERVICE,
    FINANCE,
    STATISTICIAN,
    ADMINISTRATOR
  }

  public enum ScopeKind {
    CITY,
    DIVISION,
    STATION,
    CENTRE,
    RECYCLER
  }
}
