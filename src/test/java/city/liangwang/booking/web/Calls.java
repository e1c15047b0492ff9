package city.liangwang.booking.web;

import city.liangwang.testing.Actor;
import city.liangwang.testing.Resident;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What people ask of pickups, one sentence each. */
final class Calls {

  private Calls() {}

  static Map<String, Object> mixedBag(Resident resident, Instant slotStart) {
    return mixedBagAt(resident.addressId(), slotStart);
  }

  static Map<String, Object> mixedBagAt(UUID addressId, Instant slotStart) {
    return Map.of("kind", "MIXED_BAG", "addressId", addressId, "slotStart", slotStart.toString());
  }

  static ValidatableResponse book(Resident resident, UUID id, Map<String, ?> wish) {
    return resident.given().body(wish).put("/api/v1/pickups/{id}", id).then();
  }

  /** A pickup that is booked now. */
  static UUID booked(Resident resident, Instant slotStart) {
    var id = UUID.randomUUID();
    book(resident, id, mixedBag(resident, slotStart)).statusCode(200);
    return id;
  }

  static ValidatableResponse cancel(Actor actor, UUID pickup, UUID cancellation) {
    return cancel(actor, pickup, cancellation, "changed-mind");
  }

  static ValidatableResponse cancel(
      Actor actor, UUID pickup, UUID cancellation, String reasonCode) {
    return actor
        .given()
        .body(Map.of("reasonCode", reasonCode))
        .put("/api/v1/pickups/{id}/cancellations/{c}", pickup, cancellation)
        .then();
  }

  static ValidatableResponse reschedule(Actor actor, UUID pickup, UUID act, Instant start) {
    return actor
        .given()
        .body(Map.of("slotStart", start.toString()))
        .put("/api/v1/pickups/{id}/reschedulings/{r}", pickup, act)
        .then();
  }

  static ValidatableResponse urge(Actor actor, UUID pickup, UUID urge) {
    return actor.given().put("/api/v1/pickups/{id}/urges/{u}", pickup, urge).then();
  }

  static ValidatableResponse view(Actor actor, UUID pickup) {
    return actor.given().get("/api/v1/pickups/{id}", pickup).then();
  }

  static ValidatableResponse list(Actor actor, Map<String, ?> query) {
    return actor.given().queryParams(query).get("/api/v1/pickups").then();
  }

  static ValidatableResponse claim(Actor collector, UUID pickup) {
    return collector
        .given()
        .put("/api/v1/pickups/{id}/claims/{c}", pickup, UUID.randomUUID())
        .then();
  }

  static ValidatableResponse arrive(Actor collector, UUID pickup) {
    return collector
        .given()
        .put("/api/v1/pickups/{id}/arrivals/{a}", pickup, UUID.randomUUID())
        .then();
  }

  static ValidatableResponse refuseAtTheDoor(Actor collector, UUID pickup) {
    return collector
        .given()
        .body(Map.of("reasonCode", "contaminated"))
        .put("/api/v1/pickups/{id}/refusals/{r}", pickup, UUID.randomUUID())
        .then();
  }

  static ValidatableResponse nobodyOpens(Actor collector, UUID pickup) {
    return collector
        .given()
        .body(Map.of())
        .put("/api/v1/pickups/{id}/no-shows/{n}", pickup, UUID.randomUUID())
        .then();
  }

  static ValidatableResponse giveBack(Actor collector, UUID pickup) {
    return collector
        .given()
        .body(Map.of("reasonCode", "vehicle-full"))
        .put("/api/v1/pickups/{id}/returns/{r}", pickup, UUID.randomUUID())
        .then();
  }
}
