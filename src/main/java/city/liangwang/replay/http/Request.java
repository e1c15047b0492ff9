package city.liangwang.replay.http;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A call as it goes over the wire.
 *
 * @param operation what it is counted as
 * @param token null for a call that everybody may make
 */
public record Request(
    String operation,
    String method,
    URI uri,
    String contentType,
    @Nullable String body,
    @Nullable String token) {

  Request with(@Nullable String newToken) {
    return new Request(operation, method, uri, contentType, body, newToken);
  }
}
