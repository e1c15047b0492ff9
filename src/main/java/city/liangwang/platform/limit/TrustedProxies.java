package city.liangwang.platform.limit;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whose word is taken for the address of a client. Without trusted proxies Quarkus would take
 * everybody's, and whoever is limited would be somebody else with every call: such an application
 * does not start.
 */
@ApplicationScoped
class TrustedProxies {

  private final boolean isForwarding;
  private final Optional<List<String>> trusted;

  TrustedProxies(
      @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
          boolean isForwarding,
      @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> trusted) {
    this.isForwarding = isForwarding;
    this.trusted = trusted;
  }

  void check(@Observes StartupEvent started) {
    if (isForwarding && trusted.orElse(List.of()).isEmpty()) {
      throw new IllegalStateException(
          "quarkus.http.proxy.proxy-address-forwarding needs quarkus.http.proxy.trusted-proxies:"
              + " otherwise every client could claim any address");
    }
  }
}
