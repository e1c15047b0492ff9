package city.liangwang.statistics.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How an indicator is computed. Which one it is follows from the components that the city declares
 * for the indicator, so no indicator's code stands here.
 */
public enum Formula {

  /**
   * 生活垃圾回收利用率: what was shipped to recyclers, and kitchen waste that was treated apart, of all that
   * was cleared or went to recyclers without having been cleared.
   *
   * <p>Shipped is weighed after sorting and what was sent back is off, so residue is out already
   * and is not deducted again.
   */
  RECYCLING_RATE {
    @Override
    public Rate rate(List<Declared> declared, Period period, long shippedGrams) {
      var known = new Terms(declared, period);
      var numerator = new ArrayList<Component>();
      numerator.add(shipped("shipped-to-recyclers", "运往利用企业(已扣除退回)", SHIPPED_EN, shippedGrams));
      numerator.addAll(known.of(NUMERATOR));
      var denominator = new ArrayList<Component>();
      denominator.addAll(known.of(DENOMINATOR));
      denominator.add(shipped("outside-clearance", "未进入清运系统的可回收物", OUTSIDE_EN, shippedGrams));
      numerator.stream()
          .filter(component -> component.component().equals(OTHER_RECYCLERS))
          .forEach(denominator::add);
      var missing = known.absent(DENOMINATOR);
      return missing.isEmpty()
          ? Rate.percent(numerator, denominator, known.absent)
          : Rate.missing(missing.get(0).reason(), numerator, denominator, known.absent);
    }
  },

  /** 再生资源回收量增长率: this year's tonnage less last year's, of last year's, over the same days. */
  GROWTH {
    @Override
    public Rate rate(List<Declared> declared, Period period, long shippedGrams) {
      var before = new Terms(declared, period.lastYear());
      var lastYear = before.of(DENOMINATOR);
      var numerator = new ArrayList<Component>();
      numerator.add(shipped("recycled", "本期再生资源回收量(平台)", RECYCLED_EN, shippedGrams));
      if (!before.absent.isEmpty()) {
        return Rate.missing(before.absent.get(0).reason(), numerator, lastYear, before.absent);
      }
      lastYear.forEach(component -> numerator.add(deducted(component)));
      return Rate.percent(numerator, lastYear, List.of());
    }
  },

  /** Nothing of it is weighed here: known when both sides are declared. */
  DECLARED {
    @Override
    public Rate rate(List<Declared> declared, Period period, long shippedGrams) {
      var known = new Terms(declared, period);
      var numerator = known.of(NUMERATOR);
      var denominator = known.of(DENOMINATOR);
      var complete = known.absent.isEmpty() && !numerator.isEmpty() && !denominator.isEmpty();
      return complete
          ? Rate.percent(numerator, denominator, List.of())
          : Rate.missing(NOT_DECLARED, numerator, denominator, known.absent);
    }
  };

  static final String NUMERATOR = "numerator";
  static final String DENOMINATOR = "denominator";
  static final String OTHER_RECYCLERS = "other-recyclers";

  private static final String CLEARANCE = "clearance";
  private static final String LAST_YEAR = "last-year-recycled";
  private static final String RESIDUE = "-residue";
  private static final String SHIPPED_EN = "Shipped to recyclers, less what was sent back";
  private static final String OUTSIDE_EN = "Recyclables that never entered clearance";
  private static final String RECYCLED_EN = "Recycled in this period, by the platform";
  private static final String WEIGHED = "本平台出场称重 / outbound weighings of the platform";

  private static final Words NOT_DECLARED =
      new Words("本平台不计量该指标,且主管部门未申报", "Not weighed by the platform and not declared");

  /** The value over the period; {@code shippedGrams} of recyclables, less what was sent back. */
  public abstract Rate rate(List<Declared> declared, Period period, long shippedGrams);

  /** By the components that are declared for the denominator. */
  public static Formula of(List<Declared> declared) {
    if (hasDenominator(declared, CLEARANCE)) {
      return RECYCLING_RATE;
    }
    return hasDenominator(declared, LAST_YEAR) ? GROWTH : DECLARED;
  }

  private static boolean hasDenominator(List<Declared> declared, String component) {
    return declared.stream()
        .anyMatch(
            figure -> figure.side().equals(DENOMINATOR) && figure.component().equals(component));
  }

  private static Component shipped(String code, String nameZh, String nameEn, long grams) {
    return new Component(code, nameZh, nameEn, grams, "measured", WEIGHED);
  }

  private static Component deducted(Component component) {
    return new Component(
        component.component(),
        component.nameZh(),
        component.nameEn(),
        Math.negateExact(component.grams()),
        component.sourceClass(),
        component.source());
  }

  /** What is known about the declared components, and what is not. */
  private static final class Terms {

    private final Map<String, List<Component>> bySide = new LinkedHashMap<>();
    private final Map<String, List<Absent>> absentBySide = new LinkedHashMap<>();
    private final List<Absent> absent = new ArrayList<>();

    Terms(List<Declared> lastFirst, Period period) {
      lastFirst.stream()
          .filter(figure -> !figure.side().equals("context"))
          .collect(
              groupingBy(
                  figure -> figure.side() + "/" + figure.component(), LinkedHashMap::new, toList()))
          .values()
          .forEach(figures -> add(figures, Declared.over(figures, period)));
    }

    // What a term is the residue of is unknown together with it, so it is deducted by name.
    private void add(List<Declared> figures, Declared.Known known) {
      var figure = known.figure() == null ? figures.get(0) : known.figure();
      var grams = known.grams();
      if (grams == null) {
        var unknown = Absent.of(figure);
        absent.add(unknown);
        absentBySide.computeIfAbsent(figure.side(), any -> new ArrayList<>()).add(unknown);
        return;
      }
      var component = Component.of(figure, grams);
      bySide
          .computeIfAbsent(figure.side(), any -> new ArrayList<>())
          .add(figure.component().endsWith(RESIDUE) ? deducted(component) : component);
    }

    List<Component> of(String side) {
      return bySide.getOrDefault(side, List.of());
    }

    List<Absent> absent(String side) {
      return absentBySide.getOrDefault(side, List.of());
    }
  }
}
