/** Keycloak: the sign-in accounts of staff. */
@NullMarked
package city.liangwang.integration.keycloak;

import org.jspecify.annotations.NullMarked;
