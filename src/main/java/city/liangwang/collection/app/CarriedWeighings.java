package city.liangwang.collection.app;

import city.liangwang.collection.CollectionProblem;
import city.liangwang.collection.Weighings;
import city.liangwang.collection.data.DoorWeighings;
import city.liangwang.collection.data.DoorWeighings.Locked;
import city.liangwang.collection.domain.Grams;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Hands what collectors carry to the stations. */
@ApplicationScoped
class CarriedWeighings implements Weighings {

  private final DoorWeighings weighings;

  CarriedWeighings(DoorWeighings weighings) {
    this.weighings = weighings;
  }

  @Override
  public Uni<Map<String, Long>> handOver(
      SqlConnection tx, UUID collectorId, List<UUID> weighingIds, UUID handoverId) {
    var ids = weighingIds.stream().distinct().toList();
    return weighings
        .lock(tx, ids)
        .invoke(locked -> requireCarried(locked, collectorId, ids))
        .chain(() -> weighings.carried(tx, ids))
        .call(() -> weighings.handOver(tx, ids, handoverId))
        .map(carried -> together(carried, ids));
  }

  private static void requireCarried(List<Locked> locked, UUID collectorId, List<UUID> ids) {
    var own =
        locked.stream()
            .filter(weighing -> weighing.collectorId().equals(collectorId))
            .collect(Collectors.toMap(Locked::id, weighing -> weighing));
    for (var id : ids) {
      var weighing = own.get(id);
      if (weighing == null) {
        throw CollectionProblem.NOT_FOUND.because("not carried: " + id);
      }
      if (weighing.handoverId() != null) {
        throw CollectionProblem.HANDED_OVER.because(id + " in " + weighing.handoverId());
      }
    }
  }

  private static Map<String, Long> together(Map<UUID, Grams> carried, List<UUID> ids) {
    for (var id : ids) {
      if (!carried.containsKey(id)) {
        throw CollectionProblem.REVERSED.because("nothing is left of " + id);
      }
    }
    return carried.values().stream().reduce(Grams.NONE, Grams::plus).byMaterial();
  }

  @Override
  public Uni<Void> takeBack(SqlConnection tx, UUID handoverId) {
    return weighings.takeBack(tx, handoverId);
  }
}
