package city.liangwang.integration.citydata;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A scale under verification, valid up to and including the last day.
 *
 * <p>Exactly one of station, centre and collector holds it, as its kind asks.
 */
public record Scale(
    String code,
    String serial,
    Kind kind,
    AccuracyClass accuracyClass,
    long maxGrams,
    long intervalGrams,
    long verificationIntervalGrams,
    String certificateNumber,
    LocalDate validUntil,
    @Nullable String stationCode,
    @Nullable String centreCode,
    @Nullable String collectorUsername,
    boolean synthetic,
    String source) {

  public enum Kind {
    DOOR,
    STATION,
    WEIGHBRIDGE
  }

  /** The classes of OIML R76. */
  public enum AccuracyClass {
    I,
    II,
    III,
    IIII
  }
}
