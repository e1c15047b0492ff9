package city.liangwang.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses control characters in paths and queries before anybody reads them. */
public class TextFilter {

  @ServerRequestFilter(preMatching = true)
  public void refuseControlCharacters(ContainerRequestContext request) {
    var uri = request.getUriInfo();
    if (!Text.isPrintable(uri.getPath())) {
      throw RequestProblem.INVALID.at("path", "control character");
    }
    for (Map.Entry<String, List<String>> parameter : uri.getQueryParameters().entrySet()) {
      if (!parameter.getValue().stream().allMatch(Text::isPrintable)) {
        throw RequestProblem.INVALID.at(parameter.getKey(), "control character");
      }
    }
  }
}
