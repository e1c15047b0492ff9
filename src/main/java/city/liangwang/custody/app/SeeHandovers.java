package city.liangwang.custody.app;

import city.liangwang.custody.data.Fills;
import city.liangwang.custody.data.Handovers;
import city.liangwang.custody.domain.Handover;
import city.liangwang.custody.domain.OpenFill;
import city.liangwang.ledger.AccountKind;
import city.liangwang.ledger.Ledger;
import city.liangwang.people.Person;
import city.liangwang.platform.paging.Cursor;
import city.liangwang.platform.paging.Page;
import city.liangwang.shared.MassLine;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a station took over and what it holds. */
@ApplicationScoped
public class SeeHandovers {

  private final Pool pool;
  private final Handovers handovers;
  private final Fills fills;
  private final Ledger ledger;

  SeeHandovers(Pool pool, Handovers handovers, Fills fills, Ledger ledger) {
    this.pool = pool;
    this.handovers = handovers;
    this.fills = fills;
    this.ledger = ledger;
  }

  /** Fails with {@code handover-not-found}, or {@code forbidden} for another station's. */
  public Uni<Handover> one(Person person, UUID id) {
    return handovers
        .get(pool, id)
        .invoke(
            handover -> {
              if (person.scope().stationId() != null) {
                person.requireStation(handover.event().stationId());
              }
              person.requireDivision(handover.event().divisionCode());
            });
  }

  /** Of the keeper's own station, the newest first. */
  public Uni<Page<Handover>> page(Person keeper, @Nullable String cursor, int size) {
    return handovers
        .page(pool, keeper.requireStation(), Cursor.decode(cursor, 2), size)
        .map(rows -> Page.of(rows, size, Handovers::cursorOf));
  }

  /** By material, as the ledger has it. */
  public Uni<List<MassLine>> stock(Person keeper) {
    return ledger
        .balances(pool, keeper.requireStation(), AccountKind.STATION_STOCK)
        .map(
            balances ->
                balances.entrySet().stream()
                    .map(b -> new MassLine(b.getKey().materialCode(), b.getValue()))
                    .sorted(Comparator.comparing(MassLine::materialCode))
                    .toList());
  }

  public Uni<List<OpenFill>> containers(Person keeper) {
    return fills.openAt(pool, keeper.requireStation());
  }
}
