package city.liangwang.integration.citydata.reading;

import city.liangwang.integration.citydata.Community;
import city.liangwang.integration.citydata.DeclaredFigure;
import city.liangwang.integration.citydata.DropOffPoint;
import city.liangwang.integration.citydata.Person;
import city.liangwang.integration.citydata.PointsRule;
import city.liangwang.integration.citydata.Scale;
import city.liangwang.integration.citydata.SlotTemplate;
import city.liangwang.integration.citydata.Station;
import city.liangwang.integration.citydata.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold between the rows that say how the city works. */
final class OperationRules {

  private static final Overlaps<SlotTemplate> SLOTS =
      new Overlaps<>(
          CityFile.SLOTS,
          "starts",
          slot -> List.of(slot.stationCode()),
          (a, b) -> hours(a).overlaps(hours(b)));

  private static final Overlaps<PointsRule> POINTS_RULES =
      new Overlaps<>(
          CityFile.POINTS_RULES,
          "valid_from",
          rule -> List.of(Words.of(rule.trigger())),
          (a, b) -> period(a).overlaps(period(b)));

  private static final Overlaps<DeclaredFigure> DECLARED =
      new Overlaps<>(
          CityFile.DECLARED,
          "valid_from",
          figure ->
              List.of(
                  figure.indicatorCode(),
                  Words.of(figure.side()),
                  figure.component(),
                  figure.areaCode()),
          (a, b) -> period(a).overlaps(period(b)));

  private final ErrorList errors;

  OperationRules(ErrorList errors) {
    this.errors = errors;
  }

  private static Hours hours(SlotTemplate slot) {
    return new Hours(slot.starts(), slot.ends());
  }

  private static Period period(PointsRule rule) {
    return new Period(rule.validFrom(), rule.validTo());
  }

  private static Period period(DeclaredFigure figure) {
    return new Period(figure.validFrom(), figure.validTo());
  }

  void checkSlots(List<Located<SlotTemplate>> slots) {
    SLOTS.report(slots, errors);
  }

  void checkPointsRules(List<Located<PointsRule>> rules) {
    POINTS_RULES.report(rules, errors);
  }

  void checkDeclared(List<Located<DeclaredFigure>> figures) {
    DECLARED.report(figures, errors);
  }

  /** A station without a community would never see a bag. */
  void checkServiceAreas(List<Located<Station>> stations, List<Located<Community>> communities) {
    Set<String> serving = new HashSet<>();
    for (Located<Community> row : communities) {
      String station = row.value().stationCode();
      if (station != null) {
        serving.add(station);
      }
    }
    for (Located<Station> row : stations) {
      if (!serving.contains(row.value().code())) {
        errors.add(
            CityFile.STATIONS,
            row.line(),
            "code",
            "no community in communities.csv names the station %s".formatted(row.value().code()),
            "communities.csv 中没有小区归属服务站 %s".formatted(row.value().code()));
      }
    }
  }

  /** A drop-off point in a community is looked after by the station that serves it. */
  void checkDropOffPoints(
      List<Located<DropOffPoint>> points, List<Located<Community>> communities) {
    Map<String, Community> byCode = new HashMap<>();
    communities.forEach(row -> byCode.put(row.value().code(), row.value()));
    for (Located<DropOffPoint> row : points) {
      String station = row.value().stationCode();
      String code = row.value().communityCode();
      Community community = code == null ? null : byCode.get(code);
      if (community != null && !station.equals(community.stationCode())) {
        errors.add(
            CityFile.DROP_OFF_POINTS,
            row.line(),
            "station_code",
            "the community %s is not served by the station %s".formatted(community.code(), station),
            "小区 %s 不由服务站 %s 服务".formatted(community.code(), station));
      }
    }
  }

  /** A door scale is in the hands of somebody who weighs at doors. */
  void checkScaleHolders(List<Located<Scale>> scales, List<Located<Person>> people) {
    Set<String> others = new HashSet<>();
    people.stream()
        .map(Located::value)
        .filter(person -> person.role() != Person.Role.COLLECTOR)
        .forEach(person -> others.add(person.username()));
    for (Located<Scale> row : scales) {
      String holder = row.value().collectorUsername();
      if (holder != null && others.contains(holder)) {
        errors.add(
            CityFile.SCALES,
            row.line(),
            "collector_username",
            "%s is not a collector".formatted(holder),
            "%s 不是回收员".formatted(holder));
      }
    }
  }
}
