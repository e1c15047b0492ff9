package city.liangwang.integration.citydata;

import java.util.List;
import java.util.stream.Collectors;

/** A city cannot be read; carries everything that is wrong, so that it can be mended in one go. */
public class CityDataException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<CityDataError> errors;

  public CityDataException(String source, List<CityDataError> errors) {
    super(message(source, errors));
    this.errors = List.copyOf(errors);
  }

  public List<CityDataError> errors() {
    return errors;
  }

  private static String message(String source, List<CityDataError> errors) {
    return errors.stream()
        .map(CityDataError::toString)
        .collect(
            Collectors.joining(
                "\n",
                "%s: %d error(s) / %d 处错误\n".formatted(source, errors.size(), errors.size()),
                ""));
  }
}
