package city.liangwang.area.data;

import city.liangwang.area.AreaProblem;
import city.liangwang.area.Centre;
import city.liangwang.area.Community;
import city.liangwang.area.Division;
import city.liangwang.area.Station;
import city.liangwang.area.domain.CommunityCard;
import city.liangwang.area.domain.OpeningHours;
import city.liangwang.area.domain.StationCard;
import city.liangwang.platform.sql.Rows;
import city.liangwang.shared.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Divisions, stations, centres and communities. */
@ApplicationScoped
public class Places {

  private static final String DIVISIONS =
      "select code, name_zh, name_en, level, latitude, longitude from area.division order by code";

  private static final String STATION =
      """
      select id, code, division_code, name_zh, name_en, latitude, longitude, opens, closes,
             synthetic, version
      from area.station
      """;

  private static final String CENTRE =
      "select id, code, division_code, name_zh, latitude, longitude from area.centre";

  private static final String COMMUNITY =
      """
      select id, code, division_code, station_id, name_zh, name_en, setting, households, latitude,
             longitude, synthetic, version
      from area.community
      """;

  private static final String BY_ID = " where id = $1";
  private static final String BY_ID_FOR_UPDATE = " where id = $1 for update";
  private static final String BY_CODE = " order by code";

  private static final String SEARCH =
      COMMUNITY
          + """
            where ($1::text is null or position(lower($1) in lower(name_zh || ' ' || name_en)) > 0)
              and ($2::text is null or division_code = $2)
              and ($3::text is null or code > $3)
            order by code
            limit $4
            """;

  private static final String CHANGE_HOURS =
      """
      update area.station set opens = $2, closes = $3, version = version + 1, edited = true
      where id = $1
      """;

  private static final String CHANGE_STATION =
      """
      update area.community set station_id = $2, version = version + 1, edited = true where id = $1
      """;

  public Uni<List<Division>> divisions(SqlClient db) {
    return db.query(DIVISIONS).execute().map(rows -> Rows.list(rows, PlaceRows::division));
  }

  public Uni<List<Station>> stations(SqlClient db) {
    return db.query(STATION + BY_CODE).execute().map(rows -> Rows.list(rows, PlaceRows::station));
  }

  public Uni<List<StationCard>> stationCards(SqlClient db) {
    return db.query(STATION + BY_CODE)
        .execute()
        .map(rows -> Rows.list(rows, PlaceRows::stationCard));
  }

  public Uni<List<Centre>> centres(SqlClient db) {
    return db.query(CENTRE + BY_CODE).execute().map(rows -> Rows.list(rows, PlaceRows::centre));
  }

  /** Fails with {@code station-not-found}. */
  public Uni<StationCard> getStation(SqlClient db, UUID id) {
    return db.preparedQuery(STATION + BY_ID)
        .execute(Tuple.of(id))
        .map(rows -> Rows.get(rows, PlaceRows::stationCard, noStation(id)));
  }

  /** Locked; fails with {@code station-not-found}. */
  public Uni<StationCard> getStationForUpdate(SqlConnection tx, UUID id) {
    return tx.preparedQuery(STATION + BY_ID_FOR_UPDATE)
        .execute(Tuple.of(id))
        .map(rows -> Rows.get(rows, PlaceRows::stationCard, noStation(id)));
  }

  /** Fails with {@code centre-not-found}. */
  public Uni<Centre> getCentre(SqlClient db, UUID id) {
    return db.preparedQuery(CENTRE + BY_ID)
        .execute(Tuple.of(id))
        .map(
            rows ->
                Rows.get(
                    rows,
                    PlaceRows::centre,
                    () -> AreaProblem.CENTRE_NOT_FOUND.because("no centre " + id)));
  }

  /** Fails with {@code community-not-found}. */
  public Uni<CommunityCard> getCommunity(SqlClient db, UUID id) {
    return db.preparedQuery(COMMUNITY + BY_ID)
        .execute(Tuple.of(id))
        .map(rows -> Rows.get(rows, PlaceRows::communityCard, noCommunity(id)));
  }

  /** Locked; fails with {@code community-not-found}. */
  public Uni<CommunityCard> getCommunityForUpdate(SqlConnection tx, UUID id) {
    return tx.preparedQuery(COMMUNITY + BY_ID_FOR_UPDATE)
        .execute(Tuple.of(id))
        .map(rows -> Rows.get(rows, PlaceRows::communityCard, noCommunity(id)));
  }

  /** By code, beginning after {@code afterCode}; {@code limit} of them at the most. */
  public Uni<List<Community>> find(
      SqlClient db,
      @Nullable String name,
      @Nullable String divisionCode,
      @Nullable String afterCode,
      int limit) {
    return db.preparedQuery(SEARCH)
        .execute(Tuple.from(Arrays.asList(name, divisionCode, afterCode, limit)))
        .map(rows -> Rows.list(rows, PlaceRows::community));
  }

  public Uni<Void> changeHours(SqlConnection tx, UUID stationId, OpeningHours hours) {
    return tx.preparedQuery(CHANGE_HOURS)
        .execute(Tuple.of(stationId, hours.opens(), hours.closes()))
        .replaceWithVoid();
  }

  public Uni<Void> changeStation(SqlConnection tx, UUID communityId, @Nullable UUID stationId) {
    return tx.preparedQuery(CHANGE_STATION)
        .execute(Tuple.of(communityId, stationId))
        .replaceWithVoid();
  }

  private static Supplier<Problem> noStation(UUID id) {
    return () -> AreaProblem.STATION_NOT_FOUND.because("no station " + id);
  }

  private static Supplier<Problem> noCommunity(UUID id) {
    return () -> AreaProblem.COMMUNITY_NOT_FOUND.because("no community " + id);
  }
}
