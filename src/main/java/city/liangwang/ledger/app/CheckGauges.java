package city.liangwang.ledger.app;

import city.liangwang.ledger.domain.Check;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Shows the last check as metrics; no number before the first. */
@ApplicationScoped
public class CheckGauges {

  private final AtomicReference<@Nullable Check> last = new AtomicReference<>();

  CheckGauges(MeterRegistry registry) {
    registry.gauge("liangwang.ledger.check.ok", this, of(check -> check.passed() ? 1 : 0));
    registry.gauge("liangwang.unexplained.grams", this, of(Check::unexplainedGrams));
    registry.gauge("liangwang.unexplained.fen", this, of(Check::unexplainedFen));
  }

  void show(Check check) {
    last.set(check);
  }

  private static ToDoubleFunction<CheckGauges> of(ToDoubleFunction<Check> figure) {
    return gauges -> {
      var check = gauges.last.get();
      return check == null ? Double.NaN : figure.applyAsDouble(check);
    };
  }
}
