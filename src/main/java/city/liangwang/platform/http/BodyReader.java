package city.liangwang.platform.http;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Refuses bodies that turn out to be too large while they are read: a body in chunks does not say
 * its length, so that {@link BodyLimit} has let it pass.
 */
@Provider
public class BodyReader implements ReaderInterceptor {

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    var body = readAtMost(context.getInputStream(), BodyLimit.BYTES_MAX);
    context.setInputStream(new ByteArrayInputStream(body));
    return context.proceed();
  }

  private static byte[] readAtMost(InputStream in, int bytesMax) throws IOException {
    var bytes = in.readNBytes(bytesMax);
    if (in.read() < 0) {
      return bytes;
    }
    // The answer arrives only when the client has sent everything; the server's own limit ends it.
    in.transferTo(OutputStream.nullOutputStream());
    throw new ClientErrorException(Status.REQUEST_ENTITY_TOO_LARGE);
  }
}
