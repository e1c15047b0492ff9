package city.liangwang.replay.day;

import city.liangwang.replay.http.Answer;
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
    if (answer.code().equals("shift-open")) {
      // Of a replay before this one that was stopped.
      endForgotten(collector);
      answer = clockIn(collector);
    }
    if (!answer.isOk()) {
      throw answer.unexpected("startShift", collector.username());
    }
    tellPosition(collector);
  }

  private Answer clockIn(Known.Collector collector) {
    var station = scene.known().station(collector.stationCode()).id().toString();
    var path = "/api/v1/shifts/" + shift(collector);
    return scene.send(collector.person(), "startShift", path, scene.object("stationId", station));
  }

  private void endForgotten(Known.Collector collector) {
    var station = scene.known().station(collector.stationCode());
    var dispatcher = scene.known().dispatcher();
    var open = scene.api().get(dispatcher, "listShifts", "/api/v1/shifts?station=" + station.id());
    for (var shift : open.path("items")) {
      if (shift.path("collectorId").asText().equals(collector.id().toString())) {
        var id = shift.path("id").asText();
        var path = "/api/v1/shifts/" + id + "/ends/" + scene.id("forgotten", id);
        scene.put(dispatcher, "endShift", path, reason("not-reachable"));
      }
    }
  }

  private void tellPosition(Known.Collector collector) {
    var station = scene.known().station(collector.stationCode());
    var position =
        scene
            .object()
            .put("latitude", station.latitude())
            .put("longitude", station.longitude())
            .put("system", "WGS84");
    var path = "/api/v1/shifts/" + shift(collector) + "/position";
    var answer = scene.send(collector.person(), "reportPosition", path, position);
    // A replay that is repeated finds its shifts ended.
    if (!answer.isOk() && answer.status() != CONFLICT) {
      throw answer.unexpected("reportPosition", collector.username());
    }
  }

  /** The collector had an accident; the dispatcher gives the jobs free. */
  void dropOut(Known.Collector collector) {
    ended.add(collector.username());
    scene.put(scene.known().dispatcher(), "endShift", endOf(collector), reason("accident"));
  }

  void end(Known.Collector collector) {
    if (ended.add(collector.username())) {
      scene.put(collector.person(), "endShift", endOf(collector), reason("end-of-day"));
    }
  }

  private String endOf(Known.Collector collector) {
    return "/api/v1/shifts/"
        + shift(collector)
        + "/ends/"
        + scene.id("shift-end", collector.username());
  }

  private UUID shift(Known.Collector collector) {
    return scene.id("shift", collector.username());
  }

  private ObjectNode reason(String code) {
    return scene.object("reasonCode", code);
  }
}
