package city.liangwang.catalog;

/**
 * A material that is collected, sorted or left over.
 *
 * @param byPiece counted and priced by the piece; weighed all the same
 * @param recyclable counts as recycled when it is shipped
 */
public record Material(
    String code, String nameZh, String nameEn, boolean byPiece, boolean recyclable) {}
