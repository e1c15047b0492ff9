package city.liangwang.custody.spi;

/** A truck as the city's files list it. */
public record Vehicle(String plate, String nameZh, long loadMaxGrams) {}
