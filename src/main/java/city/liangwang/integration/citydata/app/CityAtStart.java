package city.liangwang.integration.citydata.app;

import city.liangwang.integration.citydata.reading.CityReader;
import city.liangwang.integration.citydata.reading.CitySource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.concurrent.CompletionException;

/**
 * Loads the configured city before anything else happens: no request is served and no event is
 * delivered without one. An application whose city is wrong does not start and says why.
 */
@ApplicationScoped
class CityAtStart {

  private final CityConfig config;
  private final LoadCity loadCity;

  CityAtStart(CityConfig config, LoadCity loadCity) {
    this.config = config;
    this.loadCity = loadCity;
  }

  void onStart(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start) {
    var city = CityReader.read(CitySource.of(config.folder()));
    try {
      // The one wait of the application: HTTP opens when the observers of the start have returned.
      loadCity.load(city).subscribeAsCompletionStage().join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }
}
