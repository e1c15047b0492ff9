package city.liangwang.statistics.app;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import city.liangwang.area.City;
import city.liangwang.area.Division;
import city.liangwang.catalog.Material;
import city.liangwang.statistics.app.PublicFigures.Carbon;
import city.liangwang.statistics.app.PublicFigures.CityName;
import city.liangwang.statistics.app.PublicFigures.Difference;
import city.liangwang.statistics.app.PublicFigures.District;
import city.liangwang.statistics.app.PublicFigures.MaterialFigure;
import city.liangwang.statistics.app.PublicFigures.Pickups;
import city.liangwang.statistics.app.PublicFigures.StageFigure;
import city.liangwang.statistics.data.DayTotals.PickupTotal;
import city.liangwang.statistics.data.DayTotals.Total;
import city.liangwang.statistics.domain.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the sums of a day into the form of the public page. */
record DayPage(
    City city,
    LocalDate day,
    List<Division> divisions,
    List<Material> materials,
    List<Total> totals,
    PickupTotal pickups,
    Map<String, Long> households,
    List<IndicatorFigure> indicators) {

  private static final Map<Stage, String> NOTES_ZH =
      Map.of(
          Stage.COLLECTED, "按上门称重估算。",
          Stage.SORTED, "按分拣产出核定。",
          Stage.SHIPPED, "按运往利用企业的重量计算。");

  private static final Map<Stage, String> NOTES_EN =
      Map.of(
          Stage.COLLECTED, "Estimated from weighings at the door. ",
          Stage.SORTED, "Verified by what sorting produced. ",
          Stage.SHIPPED, "By what was shipped to recyclers. ");

  private static final String WARNING_ZH = "建议值,仅供展示,待城市采用方法学;各阶段不相加。";
  private static final String WARNING_EN =
      "A proposal for display only, until the city adopts a methodology; stages are never added.";

  /** {@code now} stands for the last update while nothing is counted. */
  PublicFigures figures(Instant now) {
    return new PublicFigures(
        new CityName(city.code(), city.nameZh(), city.nameEn(), city.zone().getId()),
        day,
        updatedAt(now),
        new Pickups(
            pickups.booked(),
            pickups.open(),
            pickups.weighed(),
            pickups.refused(),
            pickups.cancelled(),
            pickups.noShow()),
        households.values().stream().mapToLong(Long::longValue).sum(),
        sum(total -> true, Total::fen),
        Arrays.stream(Stage.values()).map(this::stage).toList(),
        List.of(
            difference("door-station", Stage.HANDED_OVER),
            difference("manifest-weighbridge", Stage.RECEIVED),
            difference("outbound-recycler", Stage.SHIPPED)),
        divisions.stream().map(this::district).toList(),
        materialFigures(),
        Arrays.stream(Stage.values()).flatMap(this::carbon).toList(),
        indicators);
  }

  private Instant updatedAt(Instant now) {
    return Stream.concat(
            totals.stream().map(Total::countedAt), Stream.ofNullable(pickups.countedAt()))
        .max(Comparator.naturalOrder())
        .orElse(now);
  }

  private StageFigure stage(Stage stage) {
    return new StageFigure(
        stage.word(), sum(at(stage), Total::grams), sum(at(stage), Total::records));
  }

  private Difference difference(String between, Stage later) {
    return new Difference(between, sum(at(later), Total::differenceGrams));
  }

  private District district(Division division) {
    var collectedThere =
        at(Stage.COLLECTED).and(total -> total.divisionCode().equals(division.code()));
    return new District(
        division.code(),
        division.nameZh(),
        division.nameEn(),
        division.seat().latitude(),
        division.seat().longitude(),
        sum(collectedThere, Total::grams),
        households.getOrDefault(division.code(), 0L),
        sum(collectedThere, Total::fen));
  }

  private List<MaterialFigure> materialFigures() {
    var byCode = materials.stream().collect(Collectors.toMap(Material::code, Function.identity()));
    return Arrays.stream(Stage.values()).flatMap(stage -> materialsAt(stage, byCode)).toList();
  }

  private Stream<MaterialFigure> materialsAt(Stage stage, Map<String, Material> byCode) {
    return totals.stream()
        .filter(at(stage))
        .filter(total -> byCode.containsKey(String.valueOf(total.materialCode())))
        .collect(
            groupingBy(total -> String.valueOf(total.materialCode()), summingLong(Total::grams)))
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            entry ->
                material(
                    Objects.requireNonNull(byCode.get(entry.getKey())), stage, entry.getValue()));
  }

  private static MaterialFigure material(Material material, Stage stage, long grams) {
    return new MaterialFigure(
        material.code(), material.nameZh(), material.nameEn(), stage.word(), grams);
  }

  private Stream<Carbon> carbon(Stage stage) {
    return totals.stream()
        .filter(at(stage))
        .map(Total::factorSet)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .map(set -> carbon(stage, set));
  }

  private Carbon carbon(Stage stage, String factorSet) {
    var claimed = at(stage).and(total -> factorSet.equals(total.factorSet()));
    return new Carbon(
        String.valueOf(stage.carbonStage()),
        sum(claimed, Total::co2eGrams),
        sum(claimed, Total::lowCo2eGrams),
        sum(claimed, Total::highCo2eGrams),
        factorSet,
        NOTES_ZH.getOrDefault(stage, "") + WARNING_ZH,
        NOTES_EN.getOrDefault(stage, "") + WARNING_EN);
  }

  private static Predicate<Total> at(Stage stage) {
    return total -> total.stage().equals(stage.word());
  }

  private long sum(Predicate<Total> which, ToLongFunction<Total> what) {
    return totals.stream().filter(which).mapToLong(what).reduce(0, Math::addExact);
  }
}
