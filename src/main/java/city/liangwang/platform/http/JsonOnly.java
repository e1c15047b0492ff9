package city.liangwang.platform.http;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Bodies are JSON. Without this the framework would take plain text, too, for every record that is
 * made of one string.
 */
public class JsonOnly {

  @ServerRequestFilter(preMatching = true)
  public void refuseOthers(ContainerRequestContext request) {
    var type = request.getMediaType();
    if (type != null && !MediaType.APPLICATION_JSON_TYPE.isCompatible(type)) {
      throw new NotSupportedException();
    }
  }
}
