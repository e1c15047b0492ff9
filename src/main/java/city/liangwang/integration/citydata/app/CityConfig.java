package city.liangwang.integration.citydata.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/** Which city this application runs. */
@ConfigMapping(prefix = "liangwang.city")
public interface CityConfig {

  /**
   * The city: the name of a folder below {@code cities/} in the application, or the path of a
   * directory, which has a slash in it.
   */
  @WithParentName
  @WithDefault("anyang")
  String folder();
}
