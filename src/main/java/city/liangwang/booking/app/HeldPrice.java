package city.liangwang.booking.app;

/** A price as it stood when the pickup was booked, in fen per kg or fen per piece. */
public record HeldPrice(
    String materialCode, String nameZh, String nameEn, boolean byPiece, long fenPerUnit) {}
