package city.liangwang.collection.domain;

import city.liangwang.catalog.Price;
import city.liangwang.collection.WeighedLine;
import city.liangwang.shared.Mass;

/** A reading and what is paid for it. */
public record Line(Reading reading, Price price, long fen) {

  /** Rounds half up, once per line. A fee is not charged here, so the line does not keep it. */
  public static Line of(Reading reading, Price price) {
    var value =
        price.byPiece()
            ? price.valueOf(reading.pieces())
            : price.valueOf(Mass.ofGrams(reading.grams()));
    return new Line(reading, price.withoutFee(), value.fen());
  }

  public WeighedLine told() {
    return new WeighedLine(
        reading.materialCode(), reading.grams(), reading.pieces(), fen, reading.manual());
  }
}
