package city.liangwang.collection;

/**
 * One line of a door weighing.
 *
 * @param pieces 0 where the material is not counted
 * @param manual typed in, not read from a registered scale
 */
public record WeighedLine(String materialCode, long grams, int pieces, long fen, boolean manual) {}
