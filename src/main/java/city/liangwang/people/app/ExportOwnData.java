package city.liangwang.people.app;

import city.liangwang.people.People;
import city.liangwang.people.Person;
import city.liangwang.people.data.PersonRow;
import city.liangwang.people.data.Persons;
import city.liangwang.people.data.Phones;
import city.liangwang.people.domain.Phone;
import city.liangwang.platform.security.Caller;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands residents everything that this module holds of them. */
@ApplicationScoped
public class ExportOwnData {

  private final Pool pool;
  private final People people;
  private final Persons persons;
  private final Phones phones;
  private final OwnAddresses addresses;
  private final Clock clock;

  ExportOwnData(
      Pool pool,
      People people,
      Persons persons,
      Phones phones,
      OwnAddresses addresses,
      Clock clock) {
    this.pool = pool;
    this.people = people;
    this.persons = persons;
    this.phones = phones;
    this.addresses = addresses;
    this.clock = clock;
  }

  /**
   * Everything, in full.
   *
   * @param wechatOpenid by which WeChat knows the person to this city
   */
  public record OwnData(
      Person person,
      @Nullable String phone,
      @Nullable String wechatOpenid,
      Instant registeredAt,
      List<KnownAddress> addresses,
      Instant exportedAt) {}

  /** As of one instant. Fails with {@code forbidden}. */
  public Uni<OwnData> export(Caller caller) {
    return pool.withTransaction(
        tx ->
            people
                .person(tx, caller)
                .chain(person -> persons.get(tx, person.id()))
                .chain(row -> export(tx, row)));
  }

  private Uni<OwnData> export(SqlConnection tx, PersonRow row) {
    var id = row.person().id();
    return phones
        .find(tx, id)
        .map(phone -> phone.map(Phone::number).orElse(null))
        .chain(phone -> addresses.find(tx, id).map(known -> dataOf(row, phone, known)));
  }

  private OwnData dataOf(PersonRow row, @Nullable String phone, List<KnownAddress> known) {
    return new OwnData(
        row.person(), phone, row.openid(), row.registeredAt(), known, clock.instant());
  }
}
