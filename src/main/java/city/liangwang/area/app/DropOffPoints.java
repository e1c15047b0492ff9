package city.liangwang.area.app;

import city.liangwang.area.data.DropOffTable;
import city.liangwang.area.domain.DropOffPoint;
import city.liangwang.platform.paging.Cursor;
import city.liangwang.platform.paging.Page;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Where people can bring what they sort, and how it was found there. */
@ApplicationScoped
public class DropOffPoints {

  private final Pool pool;
  private final DropOffTable points;

  DropOffPoints(Pool pool, DropOffTable points) {
    this.pool = pool;
    this.points = points;
  }

  /** By code. */
  public Uni<Page<DropOffPoint>> find(
      @Nullable String divisionCode, int size, @Nullable Cursor after) {
    var afterCode = after == null ? null : after.key().get(0);
    return points
        .find(pool, divisionCode, afterCode, size + 1)
        .map(found -> Page.of(found, size, point -> Cursor.of(point.code())));
  }
}
