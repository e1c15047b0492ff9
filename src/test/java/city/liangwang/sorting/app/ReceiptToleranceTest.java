package city.liangwang.sorting.app;

import static city.liangwang.testing.Acts.get;
import static city.liangwang.testing.Acts.put;
import static city.liangwang.testing.Acts.refused;
import static city.liangwang.testing.Chain.because;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.ledger.AccountKind;
import city.liangwang.testing.Books;
import city.liangwang.testing.Centre;
import city.liangwang.testing.Centre.Shipped;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A recycler's scale may not say anything: 0.5 % or 5 kg, whichever is more, without a reason. */
@QuarkusTest
class ReceiptToleranceTest {

  @Inject Centre centre;
  @Inject Books books;

  private final UUID id = UUID.randomUUID();

  private static Map<String, Object> receipt(long grams, UUID... returned) {
    return Map.of("receivedGrams", grams, "returnedLotIds", List.of(returned));
  }

  private String path(Shipped shipped) {
    return "outbounds/" + shipped.outboundId() + "/confirmations/" + id;
  }

  @ParameterizedTest(name = "{0} g shipped are {1} g received")
  @CsvSource({"2000000, 1990000", "2000000, 2010000", "20000, 15000", "20000, 25000", "4000, 0"})
  void the_limit_itself_needs_no_reason(long sent, long received) {
    var shipped = centre.shipped("P1", sent);
    put(shipped.person(), path(shipped), receipt(received)).statusCode(200);
    get(shipped.person(), "outbounds/" + shipped.outboundId())
        .body("receivedGrams", equalTo((int) received))
        .body("differenceReason", nullValue());
    assertThat(books.grams(shipped.outboundId(), AccountKind.OUTBOUND_DIFFERENCE, "P1"))
        .isEqualTo(sent - received);
  }

  @ParameterizedTest(name = "{0} g shipped are {1} g received")
  @CsvSource({"2000000, 1989999", "2000000, 2010001", "20000, 14999", "20000, 25001", "6000, 0"})
  void a_gram_more_is_refused_until_the_recycler_says_why(long sent, long received) {
    var shipped = centre.shipped("P1", sent);
    refused(
        put(shipped.person(), path(shipped), receipt(received))
            .body("errors.field", contains("differenceReason")),
        400,
        "outside-tolerance");
    assertThat(books.grams(shipped.outboundId(), AccountKind.OUTBOUND_LOAD, "P1")).isEqualTo(sent);
    get(shipped.person(), "outbounds/" + shipped.outboundId())
        .body("state", equalTo("SHIPPED"))
        .body("receivedGrams", nullValue());

    put(shipped.person(), path(shipped), because("含水率低", receipt(received))).statusCode(200);
    assertThat(books.grams(shipped.recyclerId(), AccountKind.RECYCLER_RECEIVED, "P1"))
        .isEqualTo(received);
    assertThat(books.grams(shipped.outboundId(), AccountKind.OUTBOUND_DIFFERENCE, "P1"))
        .isEqualTo(sent - received);
  }

  @Test
  void what_is_sent_back_is_not_missed() {
    var shipped = centre.shipped("P1", 20_000, 2_000_000);
    put(shipped.person(), path(shipped), receipt(20_000, shipped.lotIds().get(1))).statusCode(200);
  }

  @Test
  void what_is_kept_is_weighed_without_what_is_sent_back() {
    var shipped = centre.shipped("P1", 20_000, 2_000_000);
    refused(
        put(shipped.person(), path(shipped), receipt(2_020_000, shipped.lotIds().get(1))),
        400,
        "outside-tolerance");
  }

  @Test
  void when_everything_is_sent_back_nobody_asks() {
    var shipped = centre.shipped("P1", 200_000);
    put(shipped.person(), path(shipped), receipt(0, shipped.lotIds().get(0))).statusCode(200);
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {"", " ", "\n\t"})
  void a_blank_reason_is_none(String blank) {
    var shipped = centre.shipped("P1", 20_000);
    refused(
        put(shipped.person(), path(shipped), because(blank, receipt(1)))
            .body("errors.field", contains("differenceReason")),
        400,
        "request-invalid");
  }

  @Test
  void a_reason_is_kept_and_shown_to_both_sides_and_part_of_what_was_said() {
    var shipped = centre.shipped("P1", 20_000);
    var told = because("途中淋雨", receipt(30_000));
    put(shipped.person(), path(shipped), told).statusCode(200);
    put(shipped.person(), path(shipped), told).statusCode(200);
    refused(put(shipped.person(), path(shipped), because("别的", receipt(30_000))), 409, "id-reused");
    for (var person : List.of(shipped.person(), shipped.clerk())) {
      get(person, "outbounds/" + shipped.outboundId())
          .body("receivedGrams", equalTo(30_000))
          .body("differenceReason", equalTo("途中淋雨"));
      get(person, "outbounds?size=500")
          .body(
              "items.find { it.id == '" + shipped.outboundId() + "' }.differenceReason",
              equalTo("途中淋雨"));
    }
  }

  @Test
  void a_reason_has_at_most_200_characters() {
    var shipped = centre.shipped("P1", 20_000);
    refused(
        put(shipped.person(), path(shipped), because("因".repeat(201), receipt(1))),
        400,
        "request-invalid");
    put(shipped.person(), path(shipped), because("因".repeat(200), receipt(1))).statusCode(200);
  }
}
