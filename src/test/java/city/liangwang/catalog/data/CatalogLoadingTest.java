package city.liangwang.catalog.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.liangwang.catalog.Catalog;
import city.liangwang.catalog.Factor;
import city.liangwang.catalog.Material;
import city.liangwang.catalog.Price;
import city.liangwang.catalog.spi.CatalogLoading;
import city.liangwang.catalog.spi.CityCatalog;
import city.liangwang.catalog.spi.CityCatalog.FactorEntry;
import city.liangwang.catalog.spi.CityCatalog.FactorSetEntry;
import city.liangwang.catalog.spi.CityCatalog.MaterialEntry;
import city.liangwang.catalog.spi.CityCatalog.PriceEntry;
import city.liangwang.catalog.spi.CityCatalog.ScaleEntry;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What loading a city's files writes. Each test rolls back what it did: a city that is loaded takes
 * the prices of all others back.
 */
@QuarkusTest
class CatalogLoadingTest {

  private static final String DISTRICT = "990101";
  private static final Instant JANUARY = Instant.parse("2027-01-01T00:00:00Z");
  private static final Instant JUNE = Instant.parse("2027-06-01T00:00:00Z");
  private static final Instant LATER = Instant.parse("2028-01-01T00:00:00Z");
  private static final UUID PRICE = UUID.randomUUID();
  private static final UUID SCALE = UUID.randomUUID();
  private static final UUID CERTIFICATE = UUID.randomUUID();

  // Where the row is: one that was written again is somewhere else.
  private static final String VERSION_OF_PRICE =
      "select ((ctid::text::point)[0] * 1000 + (ctid::text::point)[1])::bigint"
          + " from catalog.price where id = '"
          + PRICE
          + "'";

  @Inject Pool pool;
  @Inject Catalog catalog;
  @Inject CatalogLoading loading;

  @Test
  void the_same_files_again_touch_no_row() {
    var files = files(List.of(price(100, JANUARY, null)));
    long[] before = new long[1];
    var after =
        rolledBack(
            tx ->
                loading
                    .load(tx, files)
                    .chain(() -> number(tx, VERSION_OF_PRICE))
                    .invoke(first -> before[0] = first)
                    .chain(() -> loading.load(tx, files))
                    .chain(() -> number(tx, VERSION_OF_PRICE)));

    assertThat(after).isEqualTo(before[0]);
  }

  @Test
  void what_the_files_say_differently_is_changed() {
    var fen =
        rolledBack(
            tx ->
                loading
                    .load(tx, files(List.of(price(100, JANUARY, null))))
                    .chain(() -> loading.load(tx, files(List.of(price(120, JANUARY, null)))))
                    .chain(() -> fenAt(tx, JUNE)));

    assertThat(fen).isEqualTo(120);
  }

  @Test
  void a_price_that_is_gone_from_the_files_is_taken_back() {
    var left =
        rolledBack(
            tx ->
                loading
                    .load(tx, files(List.of(price(100, JANUARY, null))))
                    .chain(() -> loading.load(tx, files(List.of())))
                    .chain(() -> number(tx, "select count(*) from catalog.price where from_file")));

    assertThat(left).isZero();
  }

  @Test
  void the_prices_of_administrators_stay_whatever_the_files_say() {
    var fen =
        rolledBack(
            tx ->
                loading
                    .load(tx, files(List.of()))
                    .chain(() -> byAdministrator(tx, 77, JANUARY))
                    .chain(() -> loading.load(tx, files(List.of())))
                    .chain(() -> fenAt(tx, JUNE)));

    assertThat(fen).isEqualTo(77);
  }

  @Test
  void where_an_administrator_ended_a_price_of_the_files_it_stays_ended() {
    var files = files(List.of(price(100, JANUARY, null)));

    var fen =
        rolledBack(
            tx ->
                loading
                    .load(tx, files)
                    .chain(() -> endedByAdministrator(tx, JUNE, 77))
                    .chain(() -> loading.load(tx, files))
                    .chain(() -> fenAt(tx, LATER)));

    assertThat(fen).isEqualTo(77);
  }

  @Test
  void two_prices_of_the_files_may_change_places() {
    var second = UUID.randomUUID();
    var before = List.of(price(100, JANUARY, JUNE), priceOf(second, 200, JUNE, null));
    var after = List.of(price(100, JUNE, null), priceOf(second, 200, JANUARY, JUNE));

    var fen =
        rolledBack(
            tx ->
                loading
                    .load(tx, files(before))
                    .chain(() -> loading.load(tx, files(after)))
                    .chain(() -> fenAt(tx, LATER)));

    assertThat(fen).isEqualTo(100);
  }

  @Test
  void files_whose_prices_hold_together_are_refused_in_a_sentence() {
    var both = List.of(price(100, JANUARY, null), priceOf(UUID.randomUUID(), 200, JUNE, null));

    assertThatThrownBy(() -> rolledBack(tx -> loading.load(tx, files(both))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("holds at the same time");
  }

  @Test
  void a_file_price_over_one_of_an_administrator_is_refused_in_a_sentence() {
    assertThatThrownBy(
            () ->
                rolledBack(
                    tx ->
                        loading
                            .load(tx, files(List.of()))
                            .chain(() -> byAdministrator(tx, 77, JUNE))
                            .chain(
                                () -> loading.load(tx, files(List.of(price(100, JANUARY, null)))))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("an administrator has made");
  }

  @Test
  void a_fee_of_the_files_is_in_the_price() {
    var piece = new MaterialEntry(material("LOAD-P", true), null, null, null, false, null, "test");
    var fee = new PriceEntry(PRICE, "LOAD-P", null, 0, 2_000L, JANUARY, null, false, "test");
    var files = new CityCatalog(List.of(piece), List.of(fee), List.of(), List.of(), List.of());

    var price =
        rolledBack(
            tx ->
                loading
                    .load(tx, files)
                    .chain(() -> catalog.prices(tx, List.of("LOAD-P"), DISTRICT, JUNE))
                    .map(prices -> prices.get("LOAD-P")));

    assertThat(price).isEqualTo(new Price("LOAD-P", true, 0, 2_000));
  }

  @Test
  void a_material_may_come_before_its_parent_and_be_renamed() {
    var child = entry("LOAD-1", "LOAD-0", "子");
    var parent = entry("LOAD-0", null, "父");
    var files = new CityCatalog(List.of(child, parent), List.of(), List.of(), List.of(), List.of());
    var renamed =
        new CityCatalog(
            List.of(entry("LOAD-1", "LOAD-0", "新"), parent),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    var material =
        rolledBack(
            tx ->
                loading
                    .load(tx, files)
                    .chain(() -> tx.query("set constraints all immediate").execute())
                    .chain(() -> loading.load(tx, renamed))
                    .chain(() -> catalog.materials(tx, List.of("LOAD-1")))
                    .map(found -> found.get("LOAD-1")));

    assertThat(material.nameZh()).isEqualTo("新");
  }

  @Test
  void factors_are_changed_with_their_set_and_a_child_takes_its_parents() {
    var files = withFactor("0.5");

    var factors =
        rolledBack(
            tx ->
                loading
                    .load(tx, withFactor("0.4"))
                    .chain(() -> loading.load(tx, files))
                    .chain(() -> catalog.activeFactors(tx, LATER)));

    assertThat(factors)
        .filteredOn(factor -> factor.setCode().equals("LOAD-SET"))
        .extracting(Factor::materialCode)
        .containsExactly("LOAD-0", "LOAD-1");
    assertThat(factors)
        .filteredOn(factor -> factor.materialCode().equals("LOAD-1"))
        .allSatisfy(factor -> assertThat(factor.kgPerKg()).isEqualByComparingTo("0.5"));
  }

  @Test
  void a_scale_gets_a_new_certificate_and_keeps_the_old_one() {
    var second = UUID.randomUUID();
    var certificates =
        rolledBack(
            tx ->
                loading
                    .load(tx, withScale(60_000, CERTIFICATE, LocalDate.of(2027, 1, 1)))
                    .chain(
                        () -> loading.load(tx, withScale(60_000, second, LocalDate.of(2028, 1, 1))))
                    .chain(
                        () -> loading.load(tx, withScale(60_000, second, LocalDate.of(2028, 1, 1))))
                    .chain(
                        () ->
                            number(
                                tx,
                                "select count(*) from catalog.calibration where scale_id = '"
                                    + SCALE
                                    + "'")));

    assertThat(certificates).isEqualTo(2);
  }

  @Test
  void a_scale_is_what_the_files_say_with_the_certificate_that_came_last() {
    var scale =
        rolledBack(
            tx ->
                loading
                    .load(tx, withScale(60_000, CERTIFICATE, LocalDate.of(2027, 1, 1)))
                    .chain(
                        () ->
                            loading.load(
                                tx,
                                withScale(30_000, UUID.randomUUID(), LocalDate.of(2026, 12, 31))))
                    .chain(() -> catalog.scale(tx, SCALE)));

    assertThat(scale.maxGrams()).isEqualTo(30_000);
    assertThat(scale.validUntil()).isEqualTo(LocalDate.of(2026, 12, 31));
  }

  private static CityCatalog files(List<PriceEntry> prices) {
    return new CityCatalog(
        List.of(entry("LOAD-0", null, "父")), prices, List.of(), List.of(), List.of());
  }

  private static CityCatalog withFactor(String kgPerKg) {
    var factor = new BigDecimal(kgPerKg);
    return new CityCatalog(
        List.of(entry("LOAD-0", null, "父"), entry("LOAD-1", "LOAD-0", "子")),
        List.of(),
        List.of(
            new FactorSetEntry(
                "LOAD-SET", "集", "Set", "", "", null, "", JUNE, null, "", "", "active", "", "")),
        List.of(
            new FactorEntry("LOAD-SET", "LOAD-0", "", factor, null, null, "", "", "", "", null)),
        List.of());
  }

  private static CityCatalog withScale(long max, UUID calibration, LocalDate until) {
    var scale =
        new ScaleEntry(
            SCALE,
            "LOAD-D",
            "LOAD-SERIAL",
            "door",
            "III",
            max,
            10,
            10,
            null,
            null,
            "somebody",
            true,
            "test",
            calibration,
            "C-" + calibration,
            until);
    return new CityCatalog(List.of(), List.of(), List.of(), List.of(), List.of(scale));
  }

  private static MaterialEntry entry(String code, @Nullable String parent, String name) {
    var material = new Material(code, name, "Loaded", false, true, false, false);
    return new MaterialEntry(material, parent, null, null, false, null, "test");
  }

  private static Material material(String code, boolean byPiece) {
    return new Material(code, "件", "Piece", byPiece, true, false, false);
  }

  private static PriceEntry price(long fen, Instant from, @Nullable Instant to) {
    return priceOf(PRICE, fen, from, to);
  }

  private static PriceEntry priceOf(UUID id, long fen, Instant from, @Nullable Instant to) {
    return new PriceEntry(id, "LOAD-0", null, fen, null, from, to, false, "test");
  }

  private static Uni<Void> byAdministrator(SqlConnection tx, long fen, Instant from) {
    return tx.preparedQuery(
            """
            insert into catalog.price (id, material_code, fen_per_unit, valid_from, placeholder,
              source, from_file, created_at)
            values ($1, 'LOAD-0', $2, $3, false, 'test', false, now())
            """)
        .execute(Tuple.of(UUID.randomUUID(), fen, from.atOffset(ZoneOffset.UTC)))
        .replaceWithVoid();
  }

  private static Uni<Void> endedByAdministrator(SqlConnection tx, Instant at, long fen) {
    var id = UUID.randomUUID();
    return tx.preparedQuery("update catalog.price set valid_to = $2, closed_by = $3 where id = $1")
        .execute(Tuple.of(PRICE, at.atOffset(ZoneOffset.UTC), id))
        .chain(
            () ->
                tx.preparedQuery(
                        """
                        insert into catalog.price (id, material_code, fen_per_unit, valid_from,
                          placeholder, source, from_file, created_at)
                        values ($1, 'LOAD-0', $2, $3, false, 'test', false, now())
                        """)
                    .execute(Tuple.of(id, fen, at.atOffset(ZoneOffset.UTC))))
        .replaceWithVoid();
  }

  private Uni<Long> fenAt(SqlConnection tx, Instant at) {
    return catalog
        .prices(tx, List.of("LOAD-0"), DISTRICT, at)
        .map(prices -> prices.values().iterator().next().fenPerUnit());
  }

  private static Uni<Long> number(SqlConnection tx, String sql) {
    return tx.query(sql).execute().map(rows -> rows.iterator().next().getLong(0));
  }

  private <T> T rolledBack(Function<SqlConnection, Uni<T>> action) {
    return pool.withConnection(
            tx ->
                tx.begin()
                    .chain(
                        transaction ->
                            action
                                .apply(tx)
                                .onItemOrFailure()
                                .call((item, failure) -> transaction.rollback())))
        .await()
        .indefinitely();
  }
}
