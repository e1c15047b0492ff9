package city.liangwang.catalog.data;

import city.liangwang.catalog.Material;
import city.liangwang.platform.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Materials. */
@ApplicationScoped
public class Materials {

  private static final String ALL =
      """
      select code, name_zh, name_en, by_piece, recyclable, mixed_bag, harmful
      from catalog.material order by code
      """;

  private static final String OF_CODES =
      """
      select code, name_zh, name_en, by_piece, recyclable, mixed_bag, harmful
      from catalog.material where code = any ($1)
      """;

  public Uni<List<Material>> all(SqlClient db) {
    return db.query(ALL).execute().map(rows -> Rows.list(rows, CatalogRows::material));
  }

  public Uni<List<Material>> find(SqlClient db, Collection<String> codes) {
    return db.preparedQuery(OF_CODES)
        .execute(Tuple.of(codes.toArray(String[]::new)))
        .map(rows -> Rows.list(rows, CatalogRows::material));
  }
}
