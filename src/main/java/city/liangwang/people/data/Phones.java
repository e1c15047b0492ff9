package city.liangwang.people.data;

import city.liangwang.people.domain.Phone;
import city.liangwang.platform.security.FieldCipher;
import city.liangwang.platform.sql.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Phone numbers: encrypted as they lie in the table, and found by a keyed hash. */
@ApplicationScoped
public class Phones {

  private static final String OWNER =
      "select " + PersonRow.COLUMNS + " from people.person where phone_index = $1";

  private static final String PHONE = "select id, phone_cipher from people.person where id = $1";

  private static final String BIND =
      "update people.person set phone_cipher = $2, phone_index = $3 where id = $1";

  private final FieldCipher cipher;

  Phones(FieldCipher cipher) {
    this.cipher = cipher;
  }

  /** None when the person gave none. */
  public Uni<Optional<Phone>> find(SqlClient db, UUID person) {
    return db.preparedQuery(PHONE)
        .execute(Tuple.of(person))
        .map(rows -> Rows.first(rows, this::phoneOf).flatMap(phone -> phone));
  }

  /** Whose number it is, locked. */
  public Uni<Optional<PersonRow>> findOwnerForUpdate(SqlConnection tx, Phone phone) {
    return tx.preparedQuery(OWNER + " for update")
        .execute(Tuple.of(indexOf(phone)))
        .map(rows -> Rows.first(rows, PersonRow::of));
  }

  /** Whose number it is. */
  public Uni<Optional<PersonRow>> findOwner(SqlClient db, Phone phone) {
    return db.preparedQuery(OWNER)
        .execute(Tuple.of(indexOf(phone)))
        .map(rows -> Rows.first(rows, PersonRow::of));
  }

  /** Equal for equal numbers, and of no use to whoever has not the key. */
  public String indexText(Phone phone) {
    return HexFormat.of().formatHex(cipher.index(phone.number()));
  }

  /** Nobody else may have the number: look with {@link #findOwnerForUpdate} first. */
  public Uni<Void> bind(SqlConnection tx, UUID person, Phone phone) {
    return tx.preparedQuery(BIND)
        .execute(Tuple.of(person, encrypted(person, phone), indexOf(phone)))
        .replaceWithVoid();
  }

  private Optional<Phone> phoneOf(Row row) {
    return Optional.ofNullable(row.getBuffer("phone_cipher"))
        .map(stored -> cipher.decrypt(stored.getBytes(), row.getUUID("id").toString()))
        .map(Phone::new);
  }

  private Buffer encrypted(UUID person, Phone phone) {
    return Buffer.buffer(cipher.encrypt(phone.number(), person.toString()));
  }

  private Buffer indexOf(Phone phone) {
    return Buffer.buffer(cipher.index(phone.number()));
  }
}
