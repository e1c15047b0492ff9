package city.liangwang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ServersTest {

  @Inject Pool pool;
  @Inject RedisDataSource redis;

  @Test
  void every_test_has_a_real_postgresql_17() {
    Row row = pool.query("show server_version").executeAndAwait().iterator().next();

    assertThat(row.getString(0)).startsWith("17.");
  }

  @Test
  void every_test_has_a_real_redis() {
    redis.value(String.class).set("greeting", "你好");

    assertThat(redis.value(String.class).get("greeting")).isEqualTo("你好");
  }
}
