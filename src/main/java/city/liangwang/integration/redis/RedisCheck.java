package city.liangwang.integration.redis;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says whether Redis answers. The application stays ready without it: limits are then not enforced
 * and positions unknown, but residents are served.
 */
@Readiness
@ApplicationScoped
class RedisCheck implements AsyncHealthCheck {

  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final ReactiveRedisDataSource redis;

  RedisCheck(ReactiveRedisDataSource redis) {
    this.redis = redis;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return redis
        .execute("PING")
        .replaceWith(true)
        .ifNoItem()
        .after(PATIENCE)
        .recoverWithItem(false)
        .onFailure()
        .recoverWithItem(false)
        .map(RedisCheck::response);
  }

  private static HealthCheckResponse response(boolean answers) {
    return HealthCheckResponse.named("redis")
        .up()
        .withData("answers", answers)
        .withData("limitsEnforced", answers)
        .build();
  }
}
