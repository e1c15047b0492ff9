package city.liangwang.catalog.data;

import city.liangwang.catalog.Factor;
import city.liangwang.platform.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Emission factors and their sets. */
@ApplicationScoped
public class Factors {

  // Walks down the tree: a material has its own factor or the one that its parent has.
  private static final String ACTIVE =
      """
      with recursive active as (
        select code from catalog.factor_set
        where status = 'active' and tstzrange(valid_from, valid_to) @> $1::timestamptz
        order by valid_from desc, code limit 1
      ), own as (
        select factor.* from catalog.factor join active on active.code = factor.set_code
      ), inherited as (
        select material.code, own.material_code as taken_from
        from catalog.material left join own on own.material_code = material.code
        where material.parent_code is null
        union all
        select material.code, coalesce(own.material_code, inherited.taken_from)
        from inherited
          join catalog.material on material.parent_code = inherited.code
          left join own on own.material_code = material.code
      )
      select own.set_code, inherited.code as material_code, own.kg_per_kg,
             coalesce(own.low_kg_per_kg, own.kg_per_kg) as low,
             coalesce(own.high_kg_per_kg, own.kg_per_kg) as high
      from inherited join own on own.material_code = inherited.taken_from
      order by inherited.code
      """;

  public Uni<List<Factor>> active(SqlClient db, Instant at) {
    return db.preparedQuery(ACTIVE)
        .execute(Tuple.of(at.atOffset(ZoneOffset.UTC)))
        .map(rows -> Rows.list(rows, CatalogRows::factor));
  }
}
