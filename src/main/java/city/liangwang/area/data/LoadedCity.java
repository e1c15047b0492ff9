package city.liangwang.area.data;

import city.liangwang.area.City;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The city, kept in memory: it is asked for with every weighing and never changes while we run. */
@ApplicationScoped
public class LoadedCity {

  private final AtomicReference<@Nullable City> city = new AtomicReference<>();

  public void set(City loaded) {
    city.set(loaded);
  }

  public City get() {
    var loaded = city.get();
    if (loaded == null) {
      throw new IllegalStateException("asked for the city before it was loaded");
    }
    return loaded;
  }
}
