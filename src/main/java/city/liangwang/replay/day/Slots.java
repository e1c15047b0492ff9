package city.liangwang.replay.day;

import city.liangwang.replay.http.Api;
import city.liangwang.replay.http.Unexpected;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/**
 * Which slot a pickup asks for. A place in the file decides it; when that slot is full or over, the
 * next one follows. A pickup that was booked before an interruption is found again in the same way,
 * because the platform refuses its id with any slot but its own.
 *
 * @param byStation the starts that could be booked when the replay began
 */
record Slots(ObjectNode byStation) {

  private static final int DAYS = 4;
  static final int PICKUPS_PER_SLOT = 40;

  /** Of every station that serves somebody. */
  static ObjectNode open(Api api, Known known, LocalDate day) {
    var byStation = api.object();
    var stations = new HashSet<String>();
    for (var community : known.city().communities()) {
      if (stations.add(community.stationCode())) {
        var starts = byStation.putArray(community.stationCode());
        for (int i = 0; i < DAYS; i++) {
          var path =
              "/api/v1/slots?communityId="
                  + known.community(community.code())
                  + "&day="
                  + day.plusDays(i);
          for (var slot : api.get(known.dispatcher(), "listSlots", path).path("items")) {
            starts.add(slot.path("start").asText());
          }
        }
      }
    }
    return byStation;
  }

  /** In the order in which they are asked for. */
  List<String> candidates(String stationCode, int place) {
    var starts = new ArrayList<String>();
    JsonNode all = byStation.path(stationCode);
    all.forEach(start -> starts.add(start.asText()));
    if (starts.isEmpty()) {
      throw new Unexpected("station " + stationCode + " has no slot that can be booked");
    }
    Collections.rotate(starts, -(place / PICKUPS_PER_SLOT % starts.size()));
    return List.copyOf(starts);
  }
}
