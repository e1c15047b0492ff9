package city.liangwang.integration.citydata.app;

import city.liangwang.integration.citydata.City;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/** Takes a city into the database: all of its parts, or nothing. */
@ApplicationScoped
public class LoadCity {

  // Copies of the application that start together load one after the other.
  private static final String ONE_AT_A_TIME =
      "select pg_advisory_xact_lock(hashtextextended('liangwang.city', 0))";

  private final Pool pool;
  private final List<CityPart> parts;

  LoadCity(Pool pool, @All List<CityPart> parts) {
    this.pool = pool;
    this.parts = parts.stream().sorted(Comparator.comparing(CityPart::turn)).toList();
  }

  /** The same city again changes nothing. */
  public Uni<Void> load(City city) {
    return pool.withTransaction(
            tx -> tx.query(ONE_AT_A_TIME).execute().chain(() -> loadParts(tx, city)))
        .invoke(() -> Log.infof("city %s loaded, %d parts", city.profile().code(), parts.size()));
  }

  private Uni<Void> loadParts(SqlConnection tx, City city) {
    var loaded = Uni.createFrom().voidItem();
    for (var part : parts) {
      loaded = loaded.chain(() -> part.load(tx, city));
    }
    return loaded;
  }
}
