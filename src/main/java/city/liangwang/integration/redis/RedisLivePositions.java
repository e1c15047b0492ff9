package city.liangwang.integration.redis;

import city.liangwang.dispatch.spi.LivePosition;
import city.liangwang.dispatch.spi.LivePositions;
import city.liangwang.shared.GeoPoint;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Places in a geographic set, their times in a hash beside it. */
@ApplicationScoped
class RedisLivePositions implements LivePositions {

  private static final String PLACES = "liangwang:positions:places";
  private static final String TIMES = "liangwang:positions:times";

  private static final String PUT =
      """
      local known = redis.call('HGET', KEYS[2], ARGV[1])
      if known and tonumber(known) > tonumber(ARGV[4]) then return 0 end
      redis.call('GEOADD', KEYS[1], ARGV[2], ARGV[3], ARGV[1])
      redis.call('HSET', KEYS[2], ARGV[1], ARGV[4])
      return 1
      """;

  private static final String GET =
      """
      return {redis.call('GEOPOS', KEYS[1], unpack(ARGV)), redis.call('HMGET', KEYS[2], unpack(ARGV))}
      """;

  private final ReactiveRedisDataSource redis;

  RedisLivePositions(ReactiveRedisDataSource redis) {
    this.redis = redis;
  }

  @Override
  public Uni<Void> put(UUID collectorId, LivePosition position) {
    return redis
        .execute(
            "EVAL",
            PUT,
            "2",
            PLACES,
            TIMES,
            collectorId.toString(),
            String.valueOf(position.place().longitude()),
            String.valueOf(position.place().latitude()),
            String.valueOf(position.at().toEpochMilli()))
        .replaceWithVoid();
  }

  @Override
  public Uni<Map<UUID, LivePosition>> of(Collection<UUID> collectorIds) {
    var ids = List.copyOf(collectorIds);
    if (ids.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    var arguments =
        Stream.concat(Stream.of(GET, "2", PLACES, TIMES), ids.stream().map(UUID::toString))
            .toArray(String[]::new);
    return redis.execute("EVAL", arguments).map(answer -> positions(ids, answer));
  }

  private static Map<UUID, LivePosition> positions(List<UUID> ids, Response answer) {
    var places = answer.get(0);
    var times = answer.get(1);
    var positions = new HashMap<UUID, LivePosition>();
    for (int i = 0; i < ids.size(); i++) {
      if (places.get(i) != null && times.get(i) != null) {
        positions.put(ids.get(i), position(places.get(i), times.get(i)));
      }
    }
    return positions;
  }

  private static LivePosition position(Response place, Response time) {
    return new LivePosition(
        new GeoPoint(place.get(1).toDouble(), place.get(0).toDouble()),
        Instant.ofEpochMilli(time.toLong()));
  }
}
