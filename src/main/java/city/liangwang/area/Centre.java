package city.liangwang.area;

import city.liangwang.shared.GeoPoint;
import java.util.UUID;

/** A sorting centre (分拣中心). */
public record Centre(UUID id, String code, String divisionCode, String nameZh, GeoPoint location) {}
