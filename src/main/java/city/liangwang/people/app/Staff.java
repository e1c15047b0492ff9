package city.liangwang.people.app;

import city.liangwang.people.PeopleProblem;
import city.liangwang.people.data.PersonRow;
import city.liangwang.people.data.Persons;
import city.liangwang.people.data.Phones;
import city.liangwang.people.domain.Phone;
import city.liangwang.platform.paging.Cursor;
import city.liangwang.platform.paging.Page;
import city.liangwang.platform.security.Caller;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows administrators who works here. */
@ApplicationScoped
public class Staff {

  private static final int CURSOR_PARTS = 2;

  private final Pool pool;
  private final Persons persons;
  private final Phones phones;
  private final Administrators administrators;

  Staff(Pool pool, Persons persons, Phones phones, Administrators administrators) {
    this.pool = pool;
    this.persons = persons;
    this.phones = phones;
    this.administrators = administrators;
  }

  /** In the order of registration, also those who have left. Fails with {@code forbidden}. */
  public Uni<Page<StaffMember>> find(Caller caller, int size, @Nullable String cursor) {
    var after = Cursor.decode(cursor, CURSOR_PARTS);
    return administrators
        .require(pool, caller)
        .chain(() -> persons.findStaff(pool, after, size))
        .map(rows -> Page.of(rows, size, Staff::cursorOf))
        .chain(this::members);
  }

  /** Fails with {@code forbidden} or {@code person-not-found}. */
  public Uni<StaffMember> get(Caller caller, UUID id) {
    return administrators
        .require(pool, caller)
        .chain(() -> persons.get(pool, id))
        .invoke(Staff::require)
        .chain(row -> member(pool, row));
  }

  /** Fails with {@code person-not-found} for a resident. */
  static void require(PersonRow row) {
    if (row.kind() != PersonRow.Kind.STAFF) {
      throw PeopleProblem.PERSON_NOT_FOUND.because("no member of staff");
    }
  }

  /** Fails with {@code person-not-found} or {@code person-already-closed}. */
  static void requireOpen(PersonRow row) {
    require(row);
    if (row.isClosed()) {
      throw PeopleProblem.ALREADY_CLOSED.because("since " + row.closedAt());
    }
  }

  /** Fails with {@code person-not-found}. */
  Uni<StaffMember> get(SqlClient db, UUID id) {
    return persons.get(db, id).chain(row -> member(db, row));
  }

  private Uni<Page<StaffMember>> members(Page<PersonRow> page) {
    return Multi.createFrom()
        .iterable(page.items())
        .onItem()
        .transformToUniAndConcatenate(row -> member(pool, row))
        .collect()
        .asList()
        .map(members -> new Page<>(members, page.next()));
  }

  private Uni<StaffMember> member(SqlClient db, PersonRow row) {
    return phones
        .find(db, row.person().id())
        .map(phone -> memberOf(row, phone.map(Phone::masked).orElse(null)));
  }

  private static StaffMember memberOf(PersonRow row, @Nullable String phoneMasked) {
    return new StaffMember(
        row.person(),
        row.username(),
        row.keycloakId() != null && row.closedAt() == null,
        phoneMasked,
        row.version(),
        row.registeredAt(),
        row.closedAt());
  }

  private static Cursor cursorOf(PersonRow row) {
    return Cursor.of(row.registeredAt().atOffset(ZoneOffset.UTC), row.person().id());
  }
}
