package city.liangwang.area.domain;

import city.liangwang.area.Station;

/**
 * A station with what people want to know of it.
 *
 * @param version counts its changes
 */
public record StationCard(
    Station station, String nameEn, OpeningHours hours, boolean synthetic, long version) {}
