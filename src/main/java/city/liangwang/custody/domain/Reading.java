package city.liangwang.custody.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the station's scale said for one container.
 *
 * @param scaleId null when the weight was typed in
 */
public record Reading(
    String materialCode, String containerCode, long grams, @Nullable UUID scaleId) {}
