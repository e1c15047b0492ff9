package city.liangwang.collection.data;

import city.liangwang.collection.domain.DoorWeighing;
import city.liangwang.collection.domain.WeighingState;
import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.paging.Cursor;
import city.liangwang.platform.paging.Page;
import city.liangwang.platform.sql.Rows;
import city.liangwang.platform.sql.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists of weighings, the newest first. */
@ApplicationScoped
public class WeighingLists {

  private static final int KEY_PARTS = 2;

  private final DoorWeighings weighings;

  WeighingLists(DoorWeighings weighings) {
    this.weighings = weighings;
  }

  public Uni<Page<DoorWeighing>> page(
      SqlClient db, Wanted wanted, int size, @Nullable String cursor) {
    var query = new Query();
    wanted.tell(query);
    query.after(Cursor.decode(cursor, KEY_PARTS));
    return db.preparedQuery(query.sql(size + 1))
        .execute(query.parameters())
        .chain(rows -> weighings.withLines(db, Rows.list(rows, row -> row)))
        .map(found -> Page.of(found, size, WeighingLists::cursor));
  }

  private static Cursor cursor(DoorWeighing last) {
    return Cursor.of(last.recordedAt(), last.id());
  }

  /** Whose weighings; exactly one of the columns that an index begins with, or the whole city. */
  public enum Owner {
    CITY,
    DIVISION,
    STATION,
    COLLECTOR,
    RESIDENT
  }

  /**
   * Which weighings. What is null does not matter.
   *
   * @param owner what {@code key} is of; the key is null for the city
   * @param handedOver false leaves out what was reversed: nobody carries it
   */
  public record Wanted(
      Owner owner,
      @Nullable Object key,
      @Nullable UUID collectorId,
      @Nullable WeighingState state,
      @Nullable Boolean handedOver) {

    private void tell(Query query) {
      switch (owner) {
        case CITY -> {}
        case DIVISION -> query.where("w.division_code = $", key);
        case STATION -> query.where("w.station_id = $", key);
        case COLLECTOR -> query.where("w.collector_id = $", key);
        case RESIDENT -> query.where("w.resident_id = $", key);
      }
      if (collectorId != null) {
        query.where("w.collector_id = $", collectorId);
      }
      if (handedOver != null) {
        query.where(
            handedOver
                ? "w.handover_id is not null"
                : "w.handover_id is null and w.state <> 'REVERSED'");
      }
      if (state != null) {
        // Spelled out, so that the index of the disputed ones can serve.
        query.where("w.state = '" + state.name() + "'");
      }
    }
  }

  private static final class Query {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    void where(String condition) {
      conditions.add(condition);
    }

    void where(String condition, @Nullable Object value) {
      if (value == null) {
        throw new IllegalStateException("nothing to compare with: " + condition);
      }
      parameters.add(value);
      conditions.add(condition + parameters.size());
    }

    void after(@Nullable Cursor cursor) {
      if (cursor == null) {
        return;
      }
      try {
        parameters.add(Times.utc(Instant.parse(cursor.key().get(0))));
        parameters.add(UUID.fromString(cursor.key().get(1)));
      } catch (DateTimeException | IllegalArgumentException notOurs) {
        throw RequestProblem.CURSOR_INVALID.at("cursor", "not a cursor of this list");
      }
      int last = parameters.size();
      conditions.add("(w.recorded_at, w.id) < ($" + (last - 1) + ", $" + last + ")");
    }

    String sql(int rows) {
      var where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
      return WeighingRow.SELECT + where + " order by w.recorded_at desc, w.id desc limit " + rows;
    }

    Tuple parameters() {
      return Tuple.from(parameters);
    }
  }
}
