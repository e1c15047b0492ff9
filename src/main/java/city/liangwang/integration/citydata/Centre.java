package city.liangwang.integration.citydata;

import java.time.LocalTime;

/** A sorting centre. */
public record Centre(
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
