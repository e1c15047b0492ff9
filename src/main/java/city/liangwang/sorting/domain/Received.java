package city.liangwang.sorting.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a recycler's own scale said, without what was sent back.
 *
 * @param differenceReason why it is not what was shipped, where the recycler said so
 */
public record Received(long grams, @Nullable String differenceReason) {}
