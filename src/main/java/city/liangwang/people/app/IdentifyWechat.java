package city.liangwang.people.app;

import city.liangwang.people.PeopleProblem;
import city.liangwang.people.data.Addresses;
import city.liangwang.people.data.PersonRow;
import city.liangwang.people.data.Persons;
import city.liangwang.people.data.Phones;
import city.liangwang.people.domain.Phone;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds or makes the person behind a WeChat account and, when it is given, a phone. */
@ApplicationScoped
class IdentifyWechat {

  private final Pool pool;
  private final Persons persons;
  private final Phones phones;
  private final Addresses addresses;
  private final Clock clock;

  IdentifyWechat(Pool pool, Persons persons, Phones phones, Addresses addresses, Clock clock) {
    this.pool = pool;
    this.persons = persons;
    this.phones = phones;
    this.addresses = addresses;
    this.clock = clock;
  }

  /**
   * A WeChat account that nobody knows is a new resident. A phone that an administrator registered
   * makes its holder that member of staff. Who was closed and comes again is somebody new.
   *
   * <p>Fails with {@code phone-in-use} and with {@code wechat-in-use}.
   */
  public Uni<PersonRow> identify(String openid, @Nullable Phone phone) {
    return pool.withTransaction(
        tx ->
            persons
                .oneAtATime(tx, "wechat " + openid)
                .chain(() -> persons.findByOpenidForUpdate(tx, openid))
                .chain(
                    known ->
                        phone == null
                            ? knownOrNew(tx, known, openid)
                            : withPhone(tx, known, openid, phone)));
  }

  private Uni<PersonRow> knownOrNew(SqlConnection tx, Optional<PersonRow> known, String openid) {
    return known.isPresent()
        ? Uni.createFrom().item(known.get())
        : persons.insertResident(tx, UUID.randomUUID(), openid, clock.instant());
  }

  private Uni<PersonRow> withPhone(
      SqlConnection tx, Optional<PersonRow> known, String openid, Phone phone) {
    return persons
        .oneAtATime(tx, "phone " + phone.number())
        .chain(() -> phones.findOwnerForUpdate(tx, phone))
        .chain(
            owner ->
                owner.isPresent()
                    ? becomeOwner(tx, known, openid, owner.get())
                    : knownOrNew(tx, known, openid).call(person -> bind(tx, person, phone)));
  }

  // The phone of staff is the administrator's business.
  private Uni<Void> bind(SqlConnection tx, PersonRow person, Phone phone) {
    return person.kind() == PersonRow.Kind.RESIDENT
        ? phones.bind(tx, person.person().id(), phone)
        : Uni.createFrom().voidItem();
  }

  private Uni<PersonRow> becomeOwner(
      SqlConnection tx, Optional<PersonRow> known, String openid, PersonRow owner) {
    if (openid.equals(owner.openid())) {
      return Uni.createFrom().item(owner);
    }
    if (owner.openid() != null) {
      throw PeopleProblem.PHONE_IN_USE.because("it belongs to another WeChat account");
    }
    var id = owner.person().id();
    return known
        .map(former -> leave(tx, former))
        .orElse(Uni.createFrom().voidItem())
        .chain(() -> persons.link(tx, id, openid))
        .chain(() -> persons.get(tx, id));
  }

  // Somebody who opened the mini-program before giving the phone became a resident by that; one
  // who has an address may have pickups and money, and is not thrown away.
  private Uni<Void> leave(SqlConnection tx, PersonRow former) {
    return addresses
        .find(tx, former.person().id())
        .invoke(known -> requireFresh(former, known.isEmpty()))
        .chain(() -> persons.close(tx, former.person().id(), clock.instant()));
  }

  private static void requireFresh(PersonRow former, boolean hasNoAddress) {
    if (former.kind() != PersonRow.Kind.RESIDENT || !hasNoAddress) {
      throw PeopleProblem.WECHAT_IN_USE.because("by person " + former.person().id());
    }
  }
}
