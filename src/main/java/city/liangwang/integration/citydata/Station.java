package city.liangwang.integration.citydata;

import java.time.LocalTime;

/** A service station; its service area is the communities that name it. */
public record Station(
    String code,
    String nameZh,
    String nameEn,
    String divisionCode,
    double latitude,
    double longitude,
    LocalTime opens,
    LocalTime closes,
    boolean synthetic,
    String source) {}
