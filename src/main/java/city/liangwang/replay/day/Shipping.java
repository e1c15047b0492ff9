package city.liangwang.replay.day;

import city.liangwang.replay.day.CentreWork.Lot;
import city.liangwang.replay.http.StaffPerson;
import city.liangwang.replay.http.Unexpected;
import city.liangwang.replay.plan.Draw;
import city.liangwang.replay.plan.Plan;
import city.liangwang.replay.plan.Scales;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Lots leave to the recyclers that take them, who weigh and confirm. */
final class Shipping {

  /** In a thousand outbounds: a lot is sent back and shipped once more. */
  static final int RETURNED_PER_MILLE = 120;

  private final Scene scene;
  private final boolean withFaults;

  Shipping(Scene scene, boolean withFaults) {
    this.scene = scene;
    this.withFaults = withFaults;
  }

  /**
   * Ships all that can be shipped.
   *
   * @param lots in the order of trips and runs
   */
  void ship(Plan.Shipment shipment, List<Lot> lots) {
    var left = new ArrayList<>(lots);
    for (var recycler : scene.known().recyclers()) {
      var taken = left.stream().filter(lot -> recycler.accepts().contains(lot.material())).toList();
      if (!taken.isEmpty()) {
        left.removeAll(taken);
        try {
          ship(shipment, recycler, taken);
        } catch (Unexpected failure) {
          scene.unexpected(failure.detail());
        }
      }
    }
    scene.figures().unshippableLots.add(left.size());
    scene.figures().unshippableGrams.add(sum(left));
  }

  private void ship(Plan.Shipment shipment, Known.Recycler recycler, List<Lot> lots) {
    var key = shipment.index() + "-" + recycler.code();
    if (shipment.reversed()) {
      shipWrongly(shipment, recycler, lots, key);
    }
    leave(shipment, recycler, lots, key, "outbound");
    var returned = returned(lots, key);
    var kept = new ArrayList<>(lots);
    kept.removeAll(returned);
    confirm(recycler, kept, returned, key, "outbound");
    if (!returned.isEmpty()) {
      leave(shipment, recycler, returned, key, "second-outbound");
      confirm(recycler, returned, List.of(), key, "second-outbound");
    }
  }

  private void shipWrongly(
      Plan.Shipment shipment, Known.Recycler recycler, List<Lot> lots, String key) {
    var path = "/api/v1/outbounds/" + scene.id("wrong-outbound", key);
    scene.put(clerk(shipment, 0), "shipLots", path, request(shipment, recycler, lots, "W"));
    var reversal = path + "/reversals/" + scene.id("outbound-reversal", key);
    var reason = scene.object("reason", "车辆登记错误");
    scene.put(clerk(shipment, 1), "reverseOutbound", reversal, reason);
  }

  private void leave(
      Plan.Shipment shipment, Known.Recycler recycler, List<Lot> lots, String key, String kind) {
    var path = "/api/v1/outbounds/" + scene.id(kind, key);
    var letter = kind.equals("outbound") ? "M" : "N";
    scene.put(clerk(shipment, 0), "shipLots", path, request(shipment, recycler, lots, letter));
    scene.figures().outbounds.increment();
  }

  private ObjectNode request(
      Plan.Shipment shipment, Known.Recycler recycler, List<Lot> lots, String letter) {
    var request = scene.object("recyclerId", recycler.id().toString());
    var ids = request.putArray("lotIds");
    lots.forEach(lot -> ids.add(lot.id().toString()));
    return request
        .put("plate", plate(shipment, letter))
        .put("manifestNumber", letter + "-" + scene.ids().mark() + "-" + shipment.index());
  }

  private void confirm(
      Known.Recycler recycler, List<Lot> kept, List<Lot> returned, String key, String kind) {
    var received = Scales.atRecycler(scene.plan().seed(), kind + "/" + key, sum(kept));
    var request = scene.object().put("receivedGrams", received);
    var back = request.putArray("returnedLotIds");
    returned.forEach(lot -> back.add(lot.id().toString()));
    var outbound = "/api/v1/outbounds/" + scene.id(kind, key);
    var path = outbound + "/confirmations/" + scene.id(kind + "-confirmation", key);
    var answer = scene.put(recycler.person(), "confirmOutbound", path, request);
    scene.figures().receivedGrams.add(answer.path("receivedGrams").asLong());
    scene.figures().shippedGrams.add(sum(kept));
  }

  private List<Lot> returned(List<Lot> lots, String key) {
    var draw = Draw.of(scene.plan().seed(), "returned", key);
    if (!withFaults || lots.size() < 2 || !draw.perMille(RETURNED_PER_MILLE)) {
      return List.of();
    }
    return List.of(lots.get(draw.below(lots.size())));
  }

  private String plate(Plan.Shipment shipment, String letter) {
    var plates = scene.known().city().plates();
    return plates.get((shipment.index() + letter.charAt(0)) % plates.size());
  }

  private StaffPerson clerk(Plan.Shipment shipment, int next) {
    return scene.known().clerk(shipment.index() + next);
  }

  private static long sum(List<Lot> lots) {
    return lots.stream().mapToLong(Lot::grams).sum();
  }
}
