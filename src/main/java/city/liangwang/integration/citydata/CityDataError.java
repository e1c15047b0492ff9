package city.liangwang.integration.citydata;

/**
 * One thing that is wrong in a city's files, said in English and in Chinese.
 *
 * <p>Lines count from 1 as an editor shows them; 0 is the file as a whole. The column is the name
 * in the header, or {@code #n} for a cell beyond it, or {@code *} for the whole row.
 */
public record CityDataError(String file, int line, String column, String english, String chinese) {

  @Override
  public String toString() {
    return "%s:%d:%s: %s / %s".formatted(file, line, column, english, chinese);
  }
}
