package city.liangwang.shared;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/**
 * The ids of what a city's files define, derived from city, kind and code.
 *
 * <p>The same row has the same id in every installation and after every reload, so files refer to
 * each other by code and nobody has to keep a table of ids.
 */
public record CityIds(String cityCode) {

  /** What a code names. A kind's word is part of every id made with it: it never changes. */
  public enum Kind {
    CITY,
    DIVISION,
    COMMUNITY,
    STATION,
    CENTRE,
    VEHICLE,
    RECYCLER,
    PRICE,
    FACTOR_SET,
    FACTOR,
    DECLARED,
    POINTS_RULE,
    SLOT,
    SCALE,
    PERSON,
    DROP_OFF_POINT;

    private String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A name-based UUID (version 3) of {@code city code/kind/code}. */
  public UUID of(Kind kind, String code) {
    String name = cityCode + "/" + kind.word() + "/" + code;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
