package city.liangwang.area.spi;

import city.liangwang.area.City;
import city.liangwang.area.Division;
import city.liangwang.area.DropOffKind;
import city.liangwang.shared.GeoPoint;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The places of a city as its files describe them. */
public record CityAreas(
    City city,
    List<DivisionEntry> divisions,
    List<PlaceEntry> stations,
    List<PlaceEntry> centres,
    List<CommunityEntry> communities,
    List<DropOffEntry> dropOffPoints) {

  public CityAreas {
    divisions = List.copyOf(divisions);
    stations = List.copyOf(stations);
    centres = List.copyOf(centres);
    communities = List.copyOf(communities);
    dropOffPoints = List.copyOf(dropOffPoints);
  }

  /**
   * A division with its seat as the source gave it.
   *
   * @param datumOriginal wgs-84, gcj-02 or bd-09
   */
  public record DivisionEntry(
      Division division,
      double latitudeOriginal,
      double longitudeOriginal,
      String datumOriginal,
      String source) {}

  /** A station or a sorting centre. */
  public record PlaceEntry(
      UUID id,
      String code,
      String divisionCode,
      String nameZh,
      String nameEn,
      GeoPoint location,
      LocalTime opens,
      LocalTime closes,
      boolean synthetic,
      String source) {}

  /**
   * A community.
   *
   * @param stationId null while nobody serves it
   * @param setting urban or rural
   */
  public record CommunityEntry(
      UUID id,
      String code,
      String divisionCode,
      @Nullable UUID stationId,
      String nameZh,
      String nameEn,
      String setting,
      int households,
      GeoPoint location,
      boolean synthetic,
      String source) {}

  /**
   * A drop-off point.
   *
   * @param communityId null for one at the station
   */
  public record DropOffEntry(
      UUID id,
      String code,
      DropOffKind kind,
      String divisionCode,
      UUID stationId,
      @Nullable UUID communityId,
      String nameZh,
      String nameEn,
      GeoPoint location,
      LocalTime opens,
      LocalTime closes,
      boolean synthetic,
      String source) {}
}
