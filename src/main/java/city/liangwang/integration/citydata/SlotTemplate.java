package city.liangwang.integration.citydata;

import java.time.LocalTime;

/** A window of every day and how many pickups a station can take in it. */
public record SlotTemplate(String stationCode, LocalTime starts, LocalTime ends, int capacity) {

  /** Names the slot among the city's slots, for its id. */
  public String code() {
    return stationCode + "/" + starts;
  }
}
