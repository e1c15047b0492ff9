package city.liangwang.integration.citydata.reading;

import city.liangwang.integration.citydata.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every target's quote stands in its document where the offset says. */
final class QuoteRules {

  private final CitySource source;
  private final ErrorList errors;
  private final Map<String, Optional<String>> documents = new HashMap<>();

  QuoteRules(CitySource source, ErrorList errors) {
    this.source = source;
    this.errors = errors;
  }

  void check(List<Located<Target>> targets) {
    targets.forEach(row -> check(row.value(), row.line()));
  }

  private void check(Target target, int line) {
    Optional<String> document = documents.computeIfAbsent(target.document(), this::textOf);
    if (document.isEmpty()) {
      errors.add(
          CityFile.TARGETS,
          line,
          "document",
          "there is no file %s".formatted(target.document()),
          "没有文件 %s".formatted(target.document()));
    } else if (!standsAt(document.get(), target)) {
      errors.add(
          CityFile.TARGETS,
          line,
          "quote",
          "the quote does not stand in %s at character %d"
              .formatted(target.document(), target.charOffset()),
          "引文不在 %s 的第 %d 个字符处".formatted(target.document(), target.charOffset()));
    }
  }

  private Optional<String> textOf(String document) {
    return source.read(document).map(bytes -> Decoded.of(bytes).text());
  }

  /** Offsets count code points, which is what people and most tools call characters. */
  private static boolean standsAt(String text, Target target) {
    if (target.charOffset() > text.codePointCount(0, text.length())) {
      return false;
    }
    return text.startsWith(target.quote(), text.offsetByCodePoints(0, target.charOffset()));
  }
}
