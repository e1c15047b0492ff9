package city.liangwang.integration.citydata;

import city.liangwang.shared.CityIds;
import java.util.List;

/** Everything that makes a city, read from its files and found to be consistent. */
public record City(
    CityProfile profile,
    List<Division> divisions,
    List<Community> communities,
    List<Station> stations,
    List<Centre> centres,
    List<Vehicle> vehicles,
    List<Recycler> recyclers,
    List<Material> materials,
    List<Price> prices,
    List<FactorSet> factorSets,
    List<Factor> factors,
    List<Indicator> indicators,
    List<Target> targets,
    List<DeclaredFigure> declaredFigures,
    List<PointsRule> pointsRules,
    List<SlotTemplate> slots,
    List<Scale> scales,
    List<Person> people,
    List<DropOffPoint> dropOffPoints) {

  public City {
    divisions = List.copyOf(divisions);
    communities = List.copyOf(communities);
    stations = List.copyOf(stations);
    centres = List.copyOf(centres);
    vehicles = List.copyOf(vehicles);
    recyclers = List.copyOf(recyclers);
    materials = List.copyOf(materials);
    prices = List.copyOf(prices);
    factorSets = List.copyOf(factorSets);
    factors = List.copyOf(factors);
    indicators = List.copyOf(indicators);
    targets = List.copyOf(targets);
    declaredFigures = List.copyOf(declaredFigures);
    pointsRules = List.copyOf(pointsRules);
    slots = List.copyOf(slots);
    scales = List.copyOf(scales);
    people = List.copyOf(people);
    dropOffPoints = List.copyOf(dropOffPoints);
  }

  public CityIds ids() {
    return new CityIds(profile.code());
  }
}
