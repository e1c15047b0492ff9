package city.liangwang.dispatch.spi;

import city.liangwang.shared.GeoPoint;
import java.time.Instant;

/** Where somebody was last seen, and when. */
public record LivePosition(GeoPoint place, Instant at) {}
