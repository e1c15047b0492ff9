/**
 * Replays a city day: drives a running platform through its public HTTP API, as its people would.
 *
 * <p>A program of its own. It uses none of the platform's classes, so that nothing but the API can
 * make it work, and nobody uses it.
 */
@AppModule(
    name = "replay",
    allowedDependencies = {},
    exposedPackages = {})
@NullMarked
package city.liangwang.replay;

import city.liangwang.AppModule;
import org.jspecify.annotations.NullMarked;
