package city.liangwang.booking.app;

/**
 * A price as it stood when the pickup was booked, in fen per kg or fen per piece.
 *
 * @param feeFenPerPiece what the resident pays for having a piece taken away; 0 for nothing
 */
public record HeldPrice(
    String materialCode,
    String nameZh,
    String nameEn,
    boolean byPiece,
    long fenPerUnit,
    long feeFenPerPiece) {}
