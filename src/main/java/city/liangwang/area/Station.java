package city.liangwang.area;

import city.liangwang.shared.GeoPoint;
import java.util.UUID;

/** A service station (服务站). */
public record Station(
    UUID id, String code, String divisionCode, String nameZh, GeoPoint location) {}
