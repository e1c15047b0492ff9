package city.liangwang.replay.day;

import city.liangwang.replay.http.Unexpected;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Collectors clock in and out. */
final class Shifts {

  private static final int CONFLICT = 409;

  private final Scene scene;
  private final Set<String> ended = ConcurrentHashMap.newKeySet();

  Shifts(Scene scene) {
    this.scene = scene;
  }

  void start(Known.Collector collector) {
    var answer = clockIn(collector);
    if (answer.equals("shift-open")) {
      // Of a replay before this one that was stopped.
      endForgotten(collector);
      answer = clockIn(collector);
    }
    if (!answer.isEmpty()) {
      throw new Unexpected("startShift of " + collector.username() + ": " + answer);
    }
    tellPosition(collector);
  }

  /** Answers the code of the problem, empty when there is none. */
  private String clockIn(Known.Collector collector) {
    var station = scene.known().station(collector.stationCode());
    var answer =
        scene
            .api()
            .send(
                collector.person(),
                "startShift",
                "PUT",
                "/api/v1/shifts/" + shift(collector),
                scene.api().object().put("stationId", station.id().toString()));
    return answer.isOk() ? "" : answer.code();
  }

  private void endForgotten(Known.Collector collector) {
    var station = scene.known().station(collector.stationCode());
    var dispatcher = scene.known().dispatcher();
    var open = scene.api().get(dispatcher, "listShifts", "/api/v1/shifts?station=" + station.id());
    for (var shift : open.path("items")) {
      if (shift.path("collectorId").asText().equals(collector.id().toString())) {
        var id = shift.path("id").asText();
        scene
            .api()
            .put(
                dispatcher,
                "endShift",
                "/api/v1/shifts/" + id + "/ends/" + scene.ids().of("forgotten", id),
                reason("not-reachable"));
      }
    }
  }

  private void tellPosition(Known.Collector collector) {
    var station = scene.known().station(collector.stationCode());
    var position =
        scene
            .api()
            .object()
            .put("latitude", station.latitude())
            .put("longitude", station.longitude())
            .put("system", "WGS84");
    var path = "/api/v1/shifts/" + shift(collector) + "/position";
    var answer = scene.api().send(collector.person(), "reportPosition", "PUT", path, position);
    // A replay that is repeated finds its shifts ended.
    if (!answer.isOk() && answer.status() != CONFLICT) {
      scene.api().tally().unexpected("reportPosition: " + answer.status() + " " + answer.code());
    }
  }

  /** The collector had an accident; the dispatcher gives the jobs free. */
  void dropOut(Known.Collector collector) {
    ended.add(collector.username());
    scene.api().put(scene.known().dispatcher(), "endShift", endOf(collector), reason("accident"));
  }

  void end(Known.Collector collector) {
    if (ended.add(collector.username())) {
      scene.api().put(collector.person(), "endShift", endOf(collector), reason("end-of-day"));
    }
  }

  private String endOf(Known.Collector collector) {
    return "/api/v1/shifts/"
        + shift(collector)
        + "/ends/"
        + scene.ids().of("shift-end", collector.username());
  }

  private UUID shift(Known.Collector collector) {
    return scene.ids().of("shift", collector.username());
  }

  private ObjectNode reason(String code) {
    return scene.api().object().put("reasonCode", code);
  }
}
