package city.liangwang.integration.citydata;

/** A truck of a centre. */
public record Vehicle(
    String code,
    String plate,
    String nameZh,
    String nameEn,
    String centreCode,
    long loadMaxGrams,
    long tareGrams,
    boolean synthetic,
    String source) {}
