package city.liangwang.wallet;

import static city.liangwang.testing.Doors.typed;
import static city.liangwang.testing.Doors.weighed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.booking.PickupKind;
import city.liangwang.collection.Acts;
import city.liangwang.testing.Actor;
import city.liangwang.testing.Books;
import city.liangwang.testing.Doors;
import city.liangwang.testing.Doors.Door;
import city.liangwang.testing.PlainSql;
import city.liangwang.testing.World;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A wallet as weighings, disputes, corrections and withdrawals leave it. */
@QuarkusTest
class WalletEdgesTest {

  @Inject World world;
  @Inject Doors doors;
  @Inject Books books;
  @Inject PlainSql sql;

  private Door door;
  private Actor resident;
  private UUID weighing;

  @BeforeEach
  void ten_kilograms_were_weighed() {
    door = doors.aDoor(PickupKind.MIXED_BAG);
    resident = door.resident().actor();
    weighing = weighed(door, List.of(typed("MIX", 10_000)));
  }

  @Test
  void a_weighing_is_one_line_that_names_it() {
    statement("of=money")
        .body("items.fen", contains(330))
        .body("items[0].causeKind", equalTo("door-weighing"))
        .body("items[0].causeId", equalTo(weighing.toString()))
        .body("items[0].transferId", equalTo(weighing.toString()))
        .body("items[0].reverses", nullValue())
        .body("items[0].at", notNullValue());
  }

  @Test
  void a_correction_is_two_lines_of_which_one_names_what_it_undoes() {
    Acts.correct(world.aDispatcher(), weighing, UUID.randomUUID(), List.of(typed("MIX", 20_000)))
        .statusCode(200);

    wallet(660, 0, 3, 0);
    statement("of=money")
        .body("items.fen.sum()", equalTo(660))
        .body("items.reverses", hasItem(weighing.toString()))
        .body("items[0].causeKind", equalTo("door-weighing-correction"));
  }

  @Test
  void a_dispute_moves_money_and_points_aside_and_back_without_a_loss() {
    var dispute = Acts.disputed(resident, weighing);
    wallet(0, 330, 0, 3);
    statement("of=money&size=2")
        .body("items.held.findAll { it }.size()", equalTo(1))
        .body("items.fen.sum()", equalTo(0));

    Acts.uphold(world.aDispatcher(), weighing, dispute, UUID.randomUUID()).statusCode(200);
    wallet(330, 0, 3, 0);
    statement("of=points")
        .body("items.points.sum()", equalTo(3))
        .body("items.fen", everyItem(nullValue()));
  }

  @Test
  void what_was_withdrawn_is_gone_from_the_wallet_and_stays_on_the_statement() {
    books.spendMoney(resident.id(), 330);

    wallet(0, 0, 3, 0);
    statement("of=money").body("items.fen", contains(-330, 330));
  }

  @Test
  void points_are_spent_without_money_and_money_without_points() {
    books.spendPoints(resident.id(), 2);
    wallet(330, 0, 1, 0);

    books.spendMoney(resident.id(), 30);
    wallet(300, 0, 1, 0);
    statement("of=points").body("items.points", contains(-2, 3));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 500})
  void pages_of_any_size_hold_every_movement_once_and_add_up_to_the_wallet(int size) {
    for (int fen = 1; fen <= 4; fen++) {
      books.spendMoney(resident.id(), fen);
    }

    var seen = new ArrayList<Integer>();
    @Nullable String cursor = null;
    do {
      var page = statement("of=money&size=" + size + (cursor == null ? "" : "&cursor=" + cursor));
      seen.addAll(page.extract().<List<Integer>>path("items.fen"));
      cursor = page.extract().path("next");
    } while (cursor != null);

    assertThat(seen).containsExactly(-4, -3, -2, -1, 330);
    wallet(320, 0, 3, 0);
  }

  @Test
  void a_page_that_is_exactly_full_is_the_last_one() {
    statement("of=money&size=1").body("next", nullValue());
  }

  @Test
  void what_moves_while_somebody_turns_pages_is_not_shown_twice() {
    books.spendMoney(resident.id(), 1);
    String next = statement("of=money&size=1").extract().path("next");
    books.spendMoney(resident.id(), 2);

    statement("of=money&size=5&cursor=" + next).body("items.fen", contains(330));
  }

  @Test
  void a_cursor_of_money_shows_no_movement_of_points_twice() {
    books.spendMoney(resident.id(), 1);
    String next = statement("of=money&size=1").extract().path("next");

    // Both purses share one order of transfers: what follows is older, whatever it is of.
    statement("of=points&size=5&cursor=" + next).body("items.points", contains(3));
  }

  @Test
  void somebody_elses_statement_is_empty_for_whom_it_is_not() {
    world.aResident().given().get("/api/v1/wallet/statement").then().body("items", empty());
  }

  @Test
  void nobody_but_residents_has_a_wallet() {
    for (var actor :
        List.of(
            door.collector(),
            world.aDispatcher(),
            world.aFinanceOfficer(),
            world.anAdministrator(),
            world.aStatistician())) {
      actor.given().get("/api/v1/wallet").then().statusCode(403);
      actor.given().get("/api/v1/wallet/statement").then().statusCode(403);
    }
  }

  @Test
  void a_look_at_ones_own_wallet_is_nobodys_business() {
    wallet(330, 0, 3, 0);

    assertThat(
            sql.number(
                "select count(*) from platform.audit_entry where subject_id = $1", resident.id()))
        .isZero();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"of=MONEY", "of=money&size=-1", "of=money&size=x", "cursor=a"})
  void a_statement_that_can_not_be_is_refused(String query) {
    var status =
        resident.given().get("/api/v1/wallet/statement?" + query).then().extract().statusCode();

    assertThat(status).isIn(400, 404);
  }

  private void wallet(int fen, int heldFen, int points, int heldPoints) {
    resident
        .given()
        .get("/api/v1/wallet")
        .then()
        .statusCode(200)
        .body("availableFen", equalTo(fen))
        .body("heldFen", equalTo(heldFen))
        .body("points", equalTo(points))
        .body("heldPoints", equalTo(heldPoints));
  }

  private ValidatableResponse statement(String query) {
    return resident.given().get("/api/v1/wallet/statement?" + query).then().statusCode(200);
  }
}
