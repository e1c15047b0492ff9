package city.liangwang.statistics.domain;

import org.jspecify.annotations.Nullable;

/** An indicator in the version of its definition that counts. */
public record Indicator(
    String code,
    String nameZh,
    String nameEn,
    String unit,
    String definitionVersion,
    String formula,
    String direction,
    @Nullable String stated2025,
    @Nullable String stated2027,
    @Nullable String stated2030,
    String source) {}
