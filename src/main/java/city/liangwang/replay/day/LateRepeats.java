package city.liangwang.replay.day;

import city.liangwang.replay.http.Actor;
import city.liangwang.replay.http.Api;
import city.liangwang.replay.http.Unexpected;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Requests that phones send again, at once or hours later, because they never got the answer. */
final class LateRepeats {

  private final Api api;
  private final Queue<Repeat> repeats = new ConcurrentLinkedQueue<>();

  LateRepeats(Api api) {
    this.api = api;
  }

  /** An act and its first answer. */
  record Repeat(
      Actor actor, String operation, String path, @Nullable ObjectNode body, JsonNode answer) {}

  void later(Repeat repeat) {
    repeats.add(repeat);
  }

  /** Every one must be answered as the first time. */
  void send() {
    for (var repeat : repeats) {
      try {
        now(repeat);
      } catch (Unexpected failure) {
        api.tally().unexpected(failure.detail());
      }
    }
  }

  /** Sends an act for the second time and compares. */
  void now(Repeat repeat) {
    var answer = api.put(repeat.actor(), repeat.operation(), repeat.path(), repeat.body());
    if (!answer.equals(repeat.answer())) {
      var what = repeat.operation() + " " + repeat.path();
      api.tally().unexpected("repeated " + what + " was answered otherwise");
    }
  }
}
