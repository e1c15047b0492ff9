package city.liangwang.booking.data;

import city.liangwang.booking.domain.Item;
import city.liangwang.platform.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What residents said would be there. */
@ApplicationScoped
public class ItemTable {

  private static final String INSERT =
      """
      insert into booking.item (pickup_id, number, material_code, pieces, estimated_grams)
      select $1, number, material_code, pieces, estimated_grams
      from unnest($2::text[], $3::integer[], $4::bigint[]) with ordinality
        as i (material_code, pieces, estimated_grams, number)
      """;

  private static final String OF =
      "select material_code, pieces, estimated_grams from booking.item where pickup_id = $1 order by number";

  public Uni<Void> insert(SqlConnection tx, UUID pickupId, List<Item> items) {
    if (items.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var materials = items.stream().map(Item::materialCode).toArray(String[]::new);
    var pieces = items.stream().map(Item::pieces).toArray(Integer[]::new);
    var grams = items.stream().map(Item::estimatedGrams).toArray(Long[]::new);
    return tx.preparedQuery(INSERT)
        .execute(Tuple.of(pickupId, materials, pieces, grams))
        .replaceWithVoid();
  }

  public Uni<List<Item>> of(SqlClient db, UUID pickupId) {
    return db.preparedQuery(OF)
        .execute(Tuple.of(pickupId))
        .map(rows -> Rows.list(rows, ItemTable::item));
  }

  private static Item item(Row row) {
    return new Item(
        row.getString("material_code"), row.getInteger("pieces"), row.getLong("estimated_grams"));
  }
}
