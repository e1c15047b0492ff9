package city.liangwang.catalog;

/**
 * A material that is collected, sorted or left over.
 *
 * @param byPiece counted and priced by the piece; weighed all the same
 * @param recyclable counts as recycled when it is shipped
 * @param mixedBag what a mixed bag (一袋) is booked as; the city's data say which material that is
 * @param harmful 有害垃圾: fetched for nothing, never paid for
 */
public record Material(
    String code,
    String nameZh,
    String nameEn,
    boolean byPiece,
    boolean recyclable,
    boolean mixedBag,
    boolean harmful) {}
