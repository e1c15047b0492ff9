package city.liangwang.custody.app;

import static city.liangwang.testing.Acts.get;
import static city.liangwang.testing.Acts.refused;
import static city.liangwang.testing.Chain.aContainer;
import static city.liangwang.testing.Chain.because;
import static city.liangwang.testing.Chain.handOver;
import static city.liangwang.testing.Chain.handoverOf;
import static city.liangwang.testing.Chain.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import city.liangwang.ledger.AccountKind;
import city.liangwang.testing.Books;
import city.liangwang.testing.Chain;
import city.liangwang.testing.Chain.Carried;
import city.liangwang.testing.Yard;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A station's scale may not say anything: 2 % or 500 g, whichever is more, without a reason. */
@QuarkusTest
class HandoverToleranceTest {

  @Inject Chain chain;
  @Inject Books books;
  @Inject Yard yard;

  private final UUID id = UUID.randomUUID();

  private Map<String, Object> weighedAs(Carried carried, long grams) {
    return handoverOf(carried, reading("MIX", aContainer(), grams));
  }

  private long custodyOf(Carried carried) {
    return books.grams(
        carried.door().collector().id(), AccountKind.COLLECTOR_CUSTODY, carried.materialCode());
  }

  @ParameterizedTest(name = "{0} g at the door are {1} g at the station")
  @CsvSource({"50000, 49000", "50000, 51000", "10000, 9500", "10000, 10500", "400, 900"})
  void the_limit_itself_needs_no_reason(long door, long station) {
    var carried = chain.aCollectorCarrying("MIX", door);
    handOver(carried, id, weighedAs(carried, station))
        .statusCode(200)
        .body("lines[0].differenceGrams", equalTo((int) (door - station)))
        .body("differenceReason", nullValue());
  }

  @ParameterizedTest(name = "{0} g at the door are {1} g at the station")
  @CsvSource({"50000, 48999", "50000, 51001", "10000, 9499", "10000, 10501", "1000, 40000000"})
  void a_gram_more_is_refused_until_somebody_says_why(long door, long station) {
    var carried = chain.aCollectorCarrying("MIX", door);
    var body = weighedAs(carried, station);

    refused(
        handOver(carried, id, body).body("errors.field", contains("differenceReason")),
        400,
        "outside-tolerance");
    assertThat(custodyOf(carried)).isEqualTo(door);
    assertThat(yard.toldOf(id)).isEmpty();

    handOver(carried, id, because("编织袋破损", body))
        .statusCode(200)
        .body("differenceReason", equalTo("编织袋破损"));
    assertThat(custodyOf(carried)).isZero();
    assertThat(
            books.grams(carried.door().collector().id(), AccountKind.COLLECTOR_DIFFERENCE, "MIX"))
        .isEqualTo(door - station);
  }

  @Test
  void each_material_has_to_agree_even_when_the_sum_does() {
    var carried = chain.aCollectorCarrying("MIX", 10_000);
    var readings = List.of(reading("MIX", aContainer(), 8_000), reading("P1", aContainer(), 2_000));
    refused(handOver(carried, id, handoverOf(carried, readings)), 400, "outside-tolerance");
    handOver(carried, id, because("站内已分出纸板", handoverOf(carried, readings)))
        .statusCode(200)
        .body("lines.materialCode", contains("MIX", "P1"))
        .body("lines.differenceGrams", contains(2_000, -2_000));
  }

  @Test
  void several_readings_of_a_material_are_looked_at_together() {
    var carried = chain.aCollectorCarrying("MIX", 10_000);
    var readings =
        List.of(reading("MIX", aContainer(), 6_000), reading("MIX", aContainer(), 4_100));
    handOver(carried, id, handoverOf(carried, readings))
        .statusCode(200)
        .body("lines.stationGrams", contains(10_100));
  }

  @Test
  void nothing_found_of_more_than_the_floor_needs_a_reason() {
    var light = chain.aCollectorCarrying("MIX", 500);
    handOver(light, id, handoverOf(light)).statusCode(200);
    var heavier = chain.aCollectorCarrying("MIX", 501);
    refused(handOver(heavier, UUID.randomUUID(), handoverOf(heavier)), 400, "outside-tolerance");
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {"", " ", "\n\t"})
  void a_blank_reason_is_none(String blank) {
    var carried = chain.aCollectorCarrying("MIX", 10_000);
    refused(
        handOver(carried, id, because(blank, weighedAs(carried, 9_000)))
            .body("errors.field", contains("differenceReason")),
        400,
        "request-invalid");
  }

  @Test
  void a_reason_has_at_most_200_characters() {
    var carried = chain.aCollectorCarrying("MIX", 10_000);
    var body = weighedAs(carried, 9_000);
    refused(handOver(carried, id, because("因".repeat(201), body)), 400, "request-invalid");
    handOver(carried, id, because("因".repeat(200), body)).statusCode(200);
  }

  @Test
  void a_reason_is_kept_and_shown_and_part_of_what_was_said() {
    var carried = chain.aCollectorCarrying("MIX", 10_000);
    var body = weighedAs(carried, 9_000);
    var told = because("途中散落", body);
    handOver(carried, id, told).statusCode(200);
    handOver(carried, id, told).statusCode(200).body("differenceReason", equalTo("途中散落"));

    refused(handOver(carried, id, because("雨水", body)), 409, "id-reused");
    refused(handOver(carried, id, body), 409, "id-reused");
    get(carried.keeper(), "handovers/" + id)
        .statusCode(200)
        .body("differenceReason", equalTo("途中散落"));
  }

  @Test
  void a_reason_can_be_given_within_tolerance_too() {
    var carried = chain.aCollectorCarrying("MIX", 10_000);
    handOver(carried, id, because("潮湿", weighedAs(carried, 10_000)))
        .statusCode(200)
        .body("differenceReason", equalTo("潮湿"));
  }
}
