package city.liangwang.people.spi;

import java.net.URI;
import java.util.Optional;

/** Phones for a demonstration, in a browser that is no WeChat. */
public interface MadeUpPhones {

  /** Where one may be any phone; empty wherever real people sign in. */
  Optional<URI> address();
}
