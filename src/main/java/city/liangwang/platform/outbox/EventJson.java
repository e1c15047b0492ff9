package city.liangwang.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Events as JSON; reading is lenient, because what was written years ago must still be understood.
 */
@ApplicationScoped
class EventJson {

  private final ObjectMapper mapper;

  EventJson(ObjectMapper mapper) {
    this.mapper =
        mapper
            .copy()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
  }

  String write(Event event) {
    try {
      return mapper.writeValueAsString(event);
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException(bug);
    }
  }

  <E extends Event> E read(String json, Class<E> type) {
    try {
      return mapper.readValue(json, type);
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException(type.getSimpleName() + " can not be read", bug);
    }
  }
}
