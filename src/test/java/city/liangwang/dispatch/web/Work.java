package city.liangwang.dispatch.web;

import city.liangwang.testing.Actor;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do with shifts and jobs, one sentence each. */
final class Work {

  private Work() {}

  static ValidatableResponse clockIn(Actor collector, UUID shift, UUID station) {
    return collector
        .given()
        .body(Map.of("stationId", station))
        .put("/api/v1/shifts/{id}", shift)
        .then();
  }

  static ValidatableResponse end(Actor actor, UUID shift, UUID end, Map<String, ?> body) {
    return actor.given().body(body).put("/api/v1/shifts/{id}/ends/{e}", shift, end).then();
  }

  static ValidatableResponse shifts(Actor actor, UUID station) {
    return actor.given().queryParam("station", station.toString()).get("/api/v1/shifts").then();
  }

  static ValidatableResponse claim(Actor collector, UUID pickup, UUID claim) {
    return collector.given().put("/api/v1/pickups/{id}/claims/{c}", pickup, claim).then();
  }

  /** To the best one when nobody is named. */
  static ValidatableResponse assign(Actor actor, UUID pickup, @Nullable UUID collector) {
    return assign(
        actor,
        pickup,
        UUID.randomUUID(),
        collector == null ? Map.of() : Map.of("collectorId", collector));
  }

  static ValidatableResponse assign(
      Actor actor, UUID pickup, UUID assignment, Map<String, ?> body) {
    return actor
        .given()
        .body(body)
        .put("/api/v1/pickups/{id}/assignments/{a}", pickup, assignment)
        .then();
  }

  static ValidatableResponse act(Actor actor, UUID pickup, String acts, Map<String, ?> body) {
    return act(actor, pickup, acts, UUID.randomUUID(), body);
  }

  static ValidatableResponse act(
      Actor actor, UUID pickup, String acts, UUID id, Map<String, ?> body) {
    return actor
        .given()
        .body(body)
        .put("/api/v1/pickups/{id}/" + acts + "/{act}", pickup, id)
        .then();
  }

  static ValidatableResponse report(Actor collector, UUID shift, Map<String, ?> place) {
    return collector.given().body(place).put("/api/v1/shifts/{id}/position", shift).then();
  }
}
