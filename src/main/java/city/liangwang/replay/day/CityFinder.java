package city.liangwang.replay.day;

import city.liangwang.replay.http.Actor;
import city.liangwang.replay.http.Api;
import city.liangwang.replay.http.StaffPerson;
import city.liangwang.replay.http.Unexpected;
import city.liangwang.replay.http.WechatPerson;
import city.liangwang.replay.plan.City;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks the platform for everything that the day needs. */
public final class CityFinder {

  private static final int CLERKS_LEAST = 2;

  private final Api api;
  private final Team team;
  private final Function<String, WechatPerson> phones;

  /**
   * @param phones a member of staff with a phone, by user name
   */
  public CityFinder(Api api, Team team, Function<String, WechatPerson> phones) {
    this.api = api;
    this.team = team;
    this.phones = phones;
  }

  Known find() {
    var clerks = team.all("centre-clerk").stream().map(Team.Member::person).toList();
    if (clerks.size() < CLERKS_LEAST) {
      throw new Unexpected("the centre has fewer than two clerks to sign in");
    }
    var scales = pages(clerks.get(0), "findScales", "/api/v1/scales?size=500");
    var stations = stations(scales);
    var collectors = collectors(scales, stations);
    var recyclers = recyclers(clerks.get(0));
    var communities = communities(stations);
    var dispatcher = team.one("dispatcher");
    var drivers = drivers();
    var ids = new HashMap<String, UUID>();
    communities.forEach(community -> ids.put(community.city().code(), community.id()));
    var city =
        new City(
            communities.stream().map(Placed::city).toList(),
            collectors.values().stream()
                .map(one -> new City.Collector(one.username(), one.stationCode()))
                .toList(),
            materials(recyclers),
            List.copyOf(drivers.keySet()),
            plates(dispatcher));
    return new Known(
        served(city),
        zone(),
        ids,
        stations,
        collectors,
        drivers,
        clerks,
        recyclers,
        centre(clerks.get(0), scales),
        dispatcher,
        team.one("finance"));
  }

  // Where nobody works nobody fetches.
  private static City served(City city) {
    var communities =
        city.communities().stream()
            .filter(community -> !city.collectorsOf(community.stationCode()).isEmpty())
            .toList();
    if (communities.isEmpty()) {
      throw new Unexpected("no community of the city is served by a collector who can sign in");
    }
    return new City(
        communities, city.collectors(), city.materials(), city.drivers(), city.plates());
  }

  private ZoneId zone() {
    var answer = api.send(null, "getPublicFigures", "GET", "/api/v1/public/figures", null);
    var zone = answer.body().path("city").path("zone").asText("");
    return zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
  }

  private Map<String, Known.Station> stations(List<JsonNode> scales) {
    var stations = new TreeMap<String, Known.Station>();
    for (var station : api.get(null, "listStations", "/api/v1/public/stations")) {
      var code = station.path("code").asText();
      var id = id(station, "id");
      stations.put(
          code,
          new Known.Station(
              code,
              id,
              station.path("latitude").asDouble(),
              station.path("longitude").asDouble(),
              team.one("station-keeper", "station:" + code),
              scale(scales, "station", "stationId", id.toString())));
    }
    return stations;
  }

  private static UUID scale(List<JsonNode> scales, String kind, String holder, String id) {
    return scales.stream()
        .filter(scale -> scale.path("kind").asText().equals(kind))
        .filter(scale -> scale.path(holder).asText().equals(id))
        .findFirst()
        .map(scale -> id(scale, "id"))
        .orElseThrow(() -> new Unexpected("no " + kind + " scale for " + id));
  }

  private Map<String, Known.Collector> collectors(
      List<JsonNode> scales, Map<String, Known.Station> stations) {
    var codes = new HashMap<String, String>();
    stations.values().forEach(station -> codes.put(station.id().toString(), station.code()));
    var collectors = new TreeMap<String, Known.Collector>();
    for (var scale : scales) {
      var username = scale.path("collector").asText("");
      if (scale.path("kind").asText().equals("door") && !username.equals("null")) {
        var phone = phones.apply(username);
        var stationId = phone.person().path("scope").path("stationId").asText("");
        var code = codes.get(stationId);
        if (code == null) {
          throw new Unexpected(username + " signs in with WeChat, but not as a collector");
        }
        collectors.put(
            username,
            new Known.Collector(username, id(phone.person(), "id"), code, id(scale, "id"), phone));
      }
    }
    return collectors;
  }

  private List<Known.Recycler> recyclers(Actor clerk) {
    var recyclers = new ArrayList<Known.Recycler>();
    for (var firm : pages(clerk, "getRecyclers", "/api/v1/recyclers?size=500")) {
      var code = firm.path("code").asText();
      var accepts = new HashSet<String>();
      firm.path("accepts").forEach(material -> accepts.add(material.asText()));
      recyclers.add(
          new Known.Recycler(
              code, id(firm, "id"), Set.copyOf(accepts), team.one("recycler", "recycler:" + code)));
    }
    recyclers.sort(Comparator.comparing(Known.Recycler::code));
    return List.copyOf(recyclers);
  }

  /** A community that a station serves, and its id. */
  private record Placed(City.Community city, UUID id) {}

  private List<Placed> communities(Map<String, Known.Station> stations) {
    var placed = new ArrayList<Placed>();
    for (var community : pages(null, "findCommunities", "/api/v1/public/communities?size=500")) {
      var id = id(community, "id");
      var coverage =
          community.path("covered").asBoolean()
              ? api.get(null, "checkCoverage", "/api/v1/coverage?communityId=" + id)
              : null;
      if (coverage != null && coverage.path("covered").asBoolean()) {
        var station = coverage.path("station").path("code").asText();
        if (stations.containsKey(station)) {
          placed.add(new Placed(new City.Community(community.path("code").asText(), station), id));
        }
      }
    }
    placed.sort(Comparator.comparing(one -> one.city().code()));
    return List.copyOf(placed);
  }

  private City.Materials materials(List<Known.Recycler> recyclers) {
    var priced = new HashSet<String>();
    for (var price : api.get(null, "listPrices", "/api/v1/public/prices")) {
      if (!price.path("byPiece").asBoolean() && price.path("fenPerUnit").asLong() > 0) {
        priced.add(price.path("materialCode").asText());
      }
    }
    var mixedBag = "";
    var itemised = new ArrayList<String>();
    for (var material : api.get(null, "listMaterials", "/api/v1/public/materials")) {
      var code = material.path("code").asText();
      if (material.path("mixedBag").asBoolean()) {
        mixedBag = code;
      } else if (priced.contains(code)
          && material.path("recyclable").asBoolean()
          && !material.path("byPiece").asBoolean()
          && !material.path("harmful").asBoolean()
          && recyclers.stream().anyMatch(recycler -> recycler.accepts().contains(code))) {
        itemised.add(code);
      }
    }
    itemised.sort(Comparator.naturalOrder());
    return new City.Materials(mixedBag, List.copyOf(itemised));
  }

  private Map<String, Known.Driver> drivers() {
    var drivers = new TreeMap<String, Known.Driver>();
    for (var member : team.all("driver")) {
      var id = UUID.fromString(Team.idOf(api, member.person()));
      drivers.put(member.username(), new Known.Driver(member.username(), id, member.person()));
    }
    return drivers;
  }

  private List<String> plates(StaffPerson dispatcher) {
    var plates = new ArrayList<String>();
    for (var vehicle : api.get(dispatcher, "listVehicles", "/api/v1/trips/vehicles")) {
      plates.add(vehicle.path("plate").asText());
    }
    plates.sort(Comparator.naturalOrder());
    return List.copyOf(plates);
  }

  private Known.Centre centre(StaffPerson clerk, List<JsonNode> scales) {
    var scope = api.get(clerk, "getMe", "/api/v1/me").path("scope");
    var id = id(scope, "centreId");
    var bridge = scale(scales, "weighbridge", "centreId", id.toString());
    var interval =
        scales.stream()
            .filter(scale -> scale.path("id").asText().equals(bridge.toString()))
            .mapToLong(scale -> scale.path("intervalGrams").asLong())
            .findFirst()
            .orElse(1);
    return new Known.Centre(id, bridge, interval);
  }

  private List<JsonNode> pages(@Nullable Actor actor, String operation, String path) {
    var items = new ArrayList<JsonNode>();
    var cursor = "";
    while (true) {
      var page = api.get(actor, operation, cursor.isEmpty() ? path : path + "&cursor=" + cursor);
      page.path("items").forEach(items::add);
      var next = page.path("next");
      if (!next.isTextual()) {
        return items;
      }
      cursor = URLEncoder.encode(next.asText(), StandardCharsets.UTF_8);
    }
  }

  private static UUID id(JsonNode node, String name) {
    var text = node.path(name).asText("");
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw new Unexpected("no " + name + " in " + node);
    }
  }
}
