package city.liangwang.statistics.app;

import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.paging.Cursor;
import city.liangwang.platform.paging.Page;
import city.liangwang.statistics.data.Registry;
import city.liangwang.statistics.domain.Declaration;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Everything that was ever declared, also what counts no more. */
@ApplicationScoped
public class ReadDeclaredFigures {

  private final Pool pool;
  private final Registry registry;

  ReadDeclaredFigures(Pool pool, Registry registry) {
    this.pool = pool;
    this.registry = registry;
  }

  /** What was declared last first. Fails with {@code cursor-invalid}. */
  public Uni<Page<Declaration>> list(
      @Nullable String indicatorCode,
      @Nullable String component,
      int size,
      @Nullable String cursor) {
    var from = Cursor.decode(cursor, 1);
    var before = from == null ? null : position(from);
    return registry
        .declarations(pool, indicatorCode, component, before, size)
        .map(found -> Page.of(found, size, last -> Cursor.of(last.position())));
  }

  private static Long position(Cursor cursor) {
    try {
      return Long.valueOf(cursor.key().get(0));
    } catch (NumberFormatException notPosition) {
      throw RequestProblem.CURSOR_INVALID.at("cursor", "not a cursor of this list");
    }
  }
}
