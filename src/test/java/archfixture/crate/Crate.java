package archfixture.crate;

import archfixture.bottle.domain.Bottle;
import archfixture.bottle.spi.Washer;

/** Reaches into another module's inside and uses a port that is not its own. */
public record Crate(Bottle bottle, Washer washer) {}
