package city.liangwang.platform.repeat;

import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.security.FieldCipher;
import city.liangwang.platform.sql.Rows;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Runs a writing call once, in one transaction, however often it is sent.
 *
 * <p>The same id with the same content gives the answer of the first time; with other content, or
 * from another person, it is refused with {@code id-reused}. The answer is kept, so it must hold no
 * personal data.
 */
@ApplicationScoped
public class Once {

  private static final String CLAIM =
      """
      insert into platform.call (operation, id, content_hash, person_id, at)
      values ($1, $2, $3, $4, $5)
      on conflict (operation, id) do nothing
      """;

  private static final String KNOWN =
      "select content_hash, answer from platform.call where operation = $1 and id = $2";

  private static final String ANSWER =
      "update platform.call set answer = $3 where operation = $1 and id = $2";

  private final Pool pool;
  private final Clock clock;
  private final FieldCipher cipher;
  private final ObjectMapper json;

  Once(Pool pool, Clock clock, FieldCipher cipher, ObjectMapper json) {
    this.pool = pool;
    this.clock = clock;
    this.cipher = cipher;
    this.json = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
  }

  /** Runs {@code action} unless the call was answered before; all of it commits or nothing does. */
  public <A> Uni<A> run(Call call, Class<A> answerType, Function<SqlConnection, Uni<A>> action) {
    var hash = hashOf(call);
    return pool.withTransaction(
        tx ->
            claim(tx, call, hash)
                .chain(
                    isNew -> isNew ? first(tx, call, action) : again(tx, call, hash, answerType)));
  }

  // The insert waits for a twin that is still running: its row is locked until that commits.
  private Uni<Boolean> claim(SqlConnection tx, Call call, byte[] hash) {
    var at = clock.instant().atOffset(ZoneOffset.UTC);
    return tx.preparedQuery(CLAIM)
        .execute(
            Tuple.from(
                List.of(call.operation(), call.id(), Buffer.buffer(hash), call.person(), at)))
        .map(rows -> rows.rowCount() == 1);
  }

  private <A> Uni<A> first(SqlConnection tx, Call call, Function<SqlConnection, Uni<A>> action) {
    return action.apply(tx).call(answer -> keep(tx, call, answer));
  }

  private <A> Uni<Void> keep(SqlConnection tx, Call call, A answer) {
    return tx.preparedQuery(ANSWER)
        .execute(Tuple.of(call.operation(), call.id(), new JsonObject(write(answer))))
        .replaceWithVoid();
  }

  private <A> Uni<A> again(SqlConnection tx, Call call, byte[] hash, Class<A> answerType) {
    return tx.preparedQuery(KNOWN)
        .execute(Tuple.of(call.operation(), call.id()))
        .map(rows -> Rows.get(rows, row -> sameAnswer(row, hash, answerType), this::vanished));
  }

  private <A> A sameAnswer(Row row, byte[] hash, Class<A> answerType) {
    if (!Arrays.equals(row.getBuffer("content_hash").getBytes(), hash)) {
      throw RequestProblem.ID_REUSED.at("id", "the first call with this id said something else");
    }
    return read(row.getJsonObject("answer").encode(), answerType);
  }

  private IllegalStateException vanished() {
    return new IllegalStateException("a call that was there is gone");
  }

  // Keyed: what people type, a phone number for instance, could be guessed from a plain hash.
  private byte[] hashOf(Call call) {
    return cipher.fingerprint(call.person() + write(call.content()));
  }

  private String write(Object answer) {
    try {
      return json.writeValueAsString(answer);
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException(bug);
    }
  }

  private <A> A read(String answer, Class<A> type) {
    try {
      return json.readValue(answer, type);
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException(bug);
    }
  }
}
