package city.liangwang.replay.day;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;

/**
 * What a replay that was interrupted must find again: the books before it began, and the slots that
 * were open then. One small file for each seed, day and extent.
 */
final class State {

  private static final ObjectMapper JSON = new ObjectMapper();

  private State() {}

  /** What the file says, or what is true now, which is written down first. */
  static ObjectNode load(Path folder, String name, Supplier<ObjectNode> now) throws IOException {
    var file = folder.resolve(name + ".json");
    if (Files.exists(file)) {
      return (ObjectNode) JSON.readTree(file.toFile());
    }
    var state = now.get();
    Files.createDirectories(folder);
    var half = folder.resolve(name + ".json.new");
    JSON.writerWithDefaultPrettyPrinter().writeValue(half.toFile(), state);
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    return state;
  }
}
