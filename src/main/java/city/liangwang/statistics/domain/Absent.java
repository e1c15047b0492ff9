package city.liangwang.statistics.domain;

/**
 * A term that belongs into an indicator and that nobody knows. It is not counted as 0 in silence.
 */
public record Absent(String component, String nameZh, String nameEn, Words reason) {

  static Absent of(Declared figure) {
    return new Absent(
        figure.component(),
        figure.nameZh(),
        figure.nameEn(),
        new Words(figure.noteZh(), figure.noteEn()));
  }
}
