package city.liangwang.statistics.domain;

/**
 * One term of an indicator.
 *
 * @param grams below zero when it is deducted
 * @param sourceClass measured, declared or estimated
 */
public record Component(
    String component, String nameZh, String nameEn, long grams, String sourceClass, String source) {

  static Component of(Declared figure, long grams) {
    return new Component(
        figure.component(),
        figure.nameZh(),
        figure.nameEn(),
        grams,
        figure.sourceClass(),
        figure.source());
  }
}
