package city.liangwang.catalog;

import city.liangwang.testing.PlainSql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Materials that nobody else prices, so that tests do not meet. */
@ApplicationScoped
public class Wares {

  private static final String MATERIAL =
      """
      insert into catalog.material (code, name_zh, name_en, by_piece, recyclable, low_value,
        mixed_bag, harmful, source)
      values ($1, '货', 'Ware', $2, true, false, false, false, 'test')
      """;

  private static final AtomicInteger COUNTER = new AtomicInteger();

  private final PlainSql sql;

  Wares(PlainSql sql) {
    this.sql = sql;
  }

  public String byTheKilogram() {
    return a(false);
  }

  public String byThePiece() {
    return a(true);
  }

  private String a(boolean byPiece) {
    var code = "WARE-" + COUNTER.incrementAndGet();
    sql.run(MATERIAL, code, byPiece);
    return code;
  }

  /** Who wrote the price down. */
  public long pricesSetBy(UUID person) {
    return sql.number("select count(*) from catalog.price where created_by = $1", person);
  }
}
