package city.liangwang.catalog.domain;

import city.liangwang.catalog.Material;
import org.jspecify.annotations.Nullable;

/**
 * A material and its place in the tree.
 *
 * @param classZh the class of GB/T 19095-2019; null outside the four
 * @param statisticsCategory the category of renewable resources; null for none
 */
public record MaterialCard(
    Material material,
    @Nullable String parentCode,
    @Nullable String classZh,
    @Nullable String subclassZh,
    boolean lowValue,
    @Nullable String statisticsCategory) {}
