package city.liangwang.replay.day;

import city.liangwang.replay.http.Api;
import city.liangwang.replay.http.WechatPerson;
import city.liangwang.replay.plan.Ids;
import city.liangwang.replay.plan.Plan;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** One resident for every household; the same on every day of the same seed. */
final class Residents {

  private final Api api;
  private final Known known;
  private final Ids ids;
  private final List<Plan.Household> households;
  private final Function<String, WechatPerson> phones;
  private final Map<Integer, Resident> residents = new ConcurrentHashMap<>();

  /**
   * @param ids of this seed, whatever the day
   */
  Residents(
      Api api,
      Known known,
      Ids ids,
      List<Plan.Household> households,
      Function<String, WechatPerson> phones) {
    this.api = api;
    this.known = known;
    this.ids = ids;
    this.households = households;
    this.phones = phones;
  }

  /** Somebody who has an address where the household is. */
  Resident at(int household) {
    var home = households.get(household);
    var resident = residents.computeIfAbsent(household, any -> new Resident(home));
    resident.register();
    return resident;
  }

  /** Another household. */
  Resident other(int household) {
    return at((household + 1) % households.size());
  }

  boolean hasOthers() {
    return households.size() > 1;
  }

  /** Who lives at one door. */
  final class Resident {

    private final Plan.Household home;
    private final UUID addressId;
    private final WechatPerson person;
    private boolean registered;

    private Resident(Plan.Household home) {
      this.home = home;
      this.addressId = ids.of("address", home.index());
      this.person = phones.apply("resident-" + ids.mark() + "-" + home.index());
    }

    WechatPerson person() {
      return person;
    }

    UUID addressId() {
      return addressId;
    }

    private synchronized void register() {
      if (registered) {
        return;
      }
      var request =
          api.object()
              .put("communityId", known.community(home.communityCode()).toString())
              .put("line", home.street() + " " + home.number() + "号");
      api.put(person, "registerAddress", "/api/v1/me/addresses/" + addressId, request);
      registered = true;
    }
  }
}
