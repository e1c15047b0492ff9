package city.liangwang.platform.openapi;

import java.util.Arrays;
import java.util.List;

/** Classes of the application, which the build knows by name. */
final class Reflected {

  private Reflected() {}

  static Class<?> classOf(String name) {
    try {
      return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("in the index, but not there: " + name, e);
    }
  }

  /** The constants of an enum; none for any other class. */
  static <T> List<T> enumOf(String name, Class<T> type) {
    var constants = classOf(name).getEnumConstants();
    return constants == null ? List.of() : Arrays.stream(constants).map(type::cast).toList();
  }
}
