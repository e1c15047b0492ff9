package city.liangwang.custody.data;

import city.liangwang.custody.CustodyProblem;
import city.liangwang.custody.spi.Vehicle;
import city.liangwang.platform.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The trucks. */
@ApplicationScoped
public class Vehicles {

  private static final String UPSERT =
      """
      insert into custody.vehicle (plate, name_zh, load_max_grams) values ($1, $2, $3)
      on conflict (plate) do update
        set name_zh = excluded.name_zh, load_max_grams = excluded.load_max_grams
      """;

  private static final String GET = "select * from custody.vehicle where plate = $1";

  private static final String ALL = "select * from custody.vehicle order by plate";

  public Uni<Void> upsert(SqlConnection tx, List<Vehicle> vehicles) {
    if (vehicles.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var rows = vehicles.stream().map(v -> Tuple.of(v.plate(), v.nameZh(), v.loadMaxGrams()));
    return tx.preparedQuery(UPSERT).executeBatch(rows.toList()).replaceWithVoid();
  }

  /** Fails with {@code vehicle-unknown}. */
  public Uni<Vehicle> get(SqlClient db, String plate) {
    return db.preparedQuery(GET)
        .execute(Tuple.of(plate))
        .map(
            rows ->
                Rows.get(
                    rows,
                    Vehicles::vehicle,
                    () -> CustodyProblem.VEHICLE_UNKNOWN.at("plate", "no such vehicle")));
  }

  public Uni<List<Vehicle>> all(SqlClient db) {
    return db.preparedQuery(ALL).execute().map(rows -> Rows.list(rows, Vehicles::vehicle));
  }

  private static Vehicle vehicle(Row row) {
    return new Vehicle(
        row.getString("plate"), row.getString("name_zh"), row.getLong("load_max_grams"));
  }
}
