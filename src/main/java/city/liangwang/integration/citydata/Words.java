package city.liangwang.integration.citydata;

import java.util.Locale;

/** How constants are written in the files: STATION_KEEPER is station-keeper. */
public final class Words {

  private Words() {}

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
