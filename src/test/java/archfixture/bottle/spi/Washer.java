package archfixture.bottle.spi;

/** A port. */
public interface Washer {}
