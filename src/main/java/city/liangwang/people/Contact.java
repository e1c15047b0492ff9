package city.liangwang.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a collector needs at the door.
 *
 * @param phoneMasked {@code 138****1234}; null when the resident gave none
 */
public record Contact(UUID addressId, String name, String line, @Nullable String phoneMasked) {}
