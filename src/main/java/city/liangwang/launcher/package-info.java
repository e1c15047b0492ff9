/**
 * Starts everything real on a machine that has only a JDK, Maven and Node: PostgreSQL, Redis,
 * Keycloak and then the packaged application. Plain Java outside the application; no other package
 * may use it.
 */
@NullMarked
package city.liangwang.launcher;

import org.jspecify.annotations.NullMarked;
