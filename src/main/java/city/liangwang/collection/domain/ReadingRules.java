package city.liangwang.collection.domain;

import city.liangwang.catalog.Scale;
import city.liangwang.collection.CollectionProblem;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a reading must be, whatever it is worth.
 *
 * @param scales those that the readings name
 * @param day on which they were read, in the city's zone
 * @param typedGramsMax the heaviest weight that may be typed in
 */
public record ReadingRules(Map<UUID, Scale> scales, LocalDate day, long typedGramsMax) {

  /**
   * Fails with {@code bag-code-twice}, {@code typed-weight-too-heavy}, or as {@link Scale#check}.
   */
  public void check(List<Reading> readings) {
    var bagCodes = new HashSet<String>();
    for (int i = 0; i < readings.size(); i++) {
      var reading = readings.get(i);
      if (!bagCodes.add(reading.bagCode())) {
        throw CollectionProblem.BAG_TWICE.at("lines[" + i + "].bagCode", reading.bagCode());
      }
      checkWeight(reading, "lines[" + i + "].grams");
    }
  }

  private void checkWeight(Reading reading, String field) {
    if (!reading.manual()) {
      scaleOf(reading).check(reading.grams(), day, field);
    } else if (reading.grams() > typedGramsMax) {
      throw CollectionProblem.TYPED_TOO_HEAVY.at(
          field, reading.grams() + " g is above " + typedGramsMax + " g");
    }
  }

  private Scale scaleOf(Reading reading) {
    var scale = scales.get(reading.scaleId());
    if (scale == null) {
      throw new IllegalStateException("scale " + reading.scaleId() + " was not looked up");
    }
    return scale;
  }
}
