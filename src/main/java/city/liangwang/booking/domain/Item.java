package city.liangwang.booking.domain;

import org.jspecify.annotations.Nullable;

/** Something that the resident says will be there; what is there is weighed. */
public record Item(String materialCode, @Nullable Integer pieces, @Nullable Long estimatedGrams) {}
