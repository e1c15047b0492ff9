package city.liangwang.catalog.app;

import city.liangwang.area.Areas;
import city.liangwang.catalog.CatalogProblem;
import city.liangwang.catalog.Material;
import city.liangwang.catalog.data.PriceTable;
import city.liangwang.catalog.domain.NewPrice;
import city.liangwang.catalog.domain.PriceCard;
import city.liangwang.catalog.domain.PriceTimeline.Place;
import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.platform.security.Caller;
import city.liangwang.platform.security.KnownCaller;
import city.liangwang.platform.security.KnownCallers;
import city.liangwang.platform.security.Role;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Lets a new price begin; the one that holds until then ends there. */
@ApplicationScoped
public class SetPrice {

  private final Pool pool;
  private final KnownCallers callers;
  private final Once once;
  private final PriceTable prices;
  private final Areas areas;
  private final Clock clock;

  SetPrice(
      Pool pool, KnownCallers callers, Once once, PriceTable prices, Areas areas, Clock clock) {
    this.pool = pool;
    this.callers = callers;
    this.once = once;
    this.prices = prices;
    this.areas = areas;
    this.clock = clock;
  }

  /**
   * Who is limited to a district sets the prices of that district.
   *
   * <p>Fails with {@code price-in-the-past}, {@code material-unknown}, {@code division-unknown},
   * {@code fee-by-piece} or {@code price-taken}.
   */
  public Uni<PriceCard> set(Caller caller, UUID id, NewPrice price) {
    return callers
        .get(pool, caller)
        .invoke(known -> requireAuthority(known, price))
        .chain(known -> set(id, known.personId(), price));
  }

  private static void requireAuthority(KnownCaller known, NewPrice price) {
    known.require(Role.ADMINISTRATOR);
    var division = price.divisionCode();
    if (division == null) {
      known.requireWholeCity();
    } else {
      known.requireDivision(division);
    }
  }

  private Uni<PriceCard> set(UUID id, UUID person, NewPrice price) {
    return once.run(
        new Call("setPrice", id, person, price), PriceCard.class, tx -> set(tx, id, person, price));
  }

  // The material is locked first: two editors may close the same price together.
  private Uni<PriceCard> set(SqlConnection tx, UUID id, UUID person, NewPrice price) {
    requireFuture(price);
    return prices
        .getMaterialForUpdate(tx, price.materialCode())
        .invoke(material -> requireFeeByPiece(material, price))
        .chain(() -> areas.divisions(tx))
        .invoke(divisions -> LookUpCatalog.requireDivision(divisions, price.divisionCode()))
        .chain(() -> prices.timeline(tx, price))
        .map(timeline -> timeline.placeFor(price.validFrom()))
        .chain(place -> put(tx, id, person, price, place));
  }

  private Uni<PriceCard> put(SqlConnection tx, UUID id, UUID person, NewPrice price, Place place) {
    return closePrevious(tx, id, price, place)
        .chain(() -> prices.insertIfNew(tx, id, person, price, place))
        .invoke(SetPrice::requireNew)
        .chain(() -> prices.get(tx, id));
  }

  private Uni<Void> closePrevious(SqlConnection tx, UUID id, NewPrice price, Place place) {
    return place
        .closes()
        .map(previous -> prices.close(tx, previous, price.validFrom(), id))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  private void requireFuture(NewPrice price) {
    if (!price.validFrom().isAfter(clock.instant())) {
      throw CatalogProblem.PRICE_IN_THE_PAST.at(
          "validFrom", "bookings hold the prices of the past");
    }
  }

  private static void requireFeeByPiece(Material material, NewPrice price) {
    if (price.feeFenPerPiece() != null && !material.byPiece()) {
      throw CatalogProblem.FEE_BY_PIECE.at(
          "feeFenPerPiece", material.code() + " is bought by the kg");
    }
  }

  private static void requireNew(boolean isNew) {
    if (!isNew) {
      throw RequestProblem.ID_REUSED.at("id", "another price has this id");
    }
  }
}
