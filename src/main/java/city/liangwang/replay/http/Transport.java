package city.liangwang.replay.http;

import java.io.IOException;

/** Sends a request once. */
public interface Transport {

  /** Fails when no answer came: nobody knows then whether it was done. */
  Reply send(Request request) throws IOException;
}
