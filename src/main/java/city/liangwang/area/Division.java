package city.liangwang.area;

import city.liangwang.shared.GeoPoint;

/**
 * A county-level division of the city.
 *
 * @param level district, county or county-level-city
 * @param seat where its government is
 */
public record Division(String code, String nameZh, String nameEn, String level, GeoPoint seat) {}
