package city.liangwang.collection.app;

import city.liangwang.collection.CollectionProblem;
import city.liangwang.collection.DoorWeighingCorrected;
import city.liangwang.collection.data.Bags;
import city.liangwang.collection.data.DoorWeighings;
import city.liangwang.collection.domain.Difference;
import city.liangwang.collection.domain.DoorWeighing;
import city.liangwang.collection.domain.Grams;
import city.liangwang.collection.domain.Lines;
import city.liangwang.collection.domain.Version;
import city.liangwang.ledger.Ledger;
import city.liangwang.ledger.Transfer;
import city.liangwang.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Books a weighing anew. Who may is decided before. */
@ApplicationScoped
class Corrections {

  private static final Logger LOG = Logger.getLogger(Corrections.class);

  private final DoorWeighings weighings;
  private final Bags bags;
  private final WeighingTransfers transfers;
  private final Ledger ledger;
  private final Outbox outbox;

  Corrections(
      DoorWeighings weighings,
      Bags bags,
      WeighingTransfers transfers,
      Ledger ledger,
      Outbox outbox) {
    this.weighings = weighings;
    this.bags = bags;
    this.transfers = transfers;
    this.ledger = ledger;
    this.outbox = outbox;
  }

  /**
   * Reverses a locked weighing and books the new lines, in one posting, so that an account may pass
   * through its floor.
   *
   * <p>Fails with {@code nothing-corrected}, {@code bag-code-taken}, or {@code balance-not-enough}
   * when the resident has spent what would be taken back.
   *
   * @param also what is booked together with it
   */
  Uni<DoorWeighing> book(
      SqlConnection tx, DoorWeighing before, Lines lines, Reason reason, List<Transfer> also) {
    requireDifference(before, lines);
    var act = reason.act();
    var transfer = transfers.corrected(before.corrected(lines, act.id(), act.at()), act);
    var after = before.corrected(lines, transfer.map(Transfer::id).orElse(null), act.at());
    return postings(tx, before, after, act)
        .call(() -> weighings.correct(tx, after, version(after, reason)))
        .call(() -> changeBags(tx, before, after))
        .call(() -> outbox.append(tx, told(before, after, reason)))
        .chain(posted -> ledger.post(tx, together(also, posted, transfer.stream().toList())))
        .invoke(() -> log(after, reason))
        .replaceWith(after);
  }

  private static void requireDifference(DoorWeighing before, Lines lines) {
    if (before.lines().equals(lines)) {
      throw CollectionProblem.NOTHING_CORRECTED.because("version " + before.version());
    }
  }

  /** All but the new booking itself. */
  private Uni<List<Transfer>> postings(
      SqlConnection tx, DoorWeighing before, DoorWeighing after, Act act) {
    return weighings
        .carried(tx, List.of(before.id()))
        .map(carried -> carried.getOrDefault(before.id(), Grams.NONE))
        .map(carried -> intoCustody(carried, before, after, act))
        .chain(moved -> undone(tx, before, act).map(undone -> together(undone, moved, List.of())));
  }

  private List<Transfer> intoCustody(
      Grams carried, DoorWeighing before, DoorWeighing after, Act act) {
    var grams =
        Difference.between(before.lines(), after.lines())
            .intoCustody(carried, after.lines().byMaterial(), before.handedOver());
    return transfers.intoCustody(before.collectorId(), grams, act).stream().toList();
  }

  private Uni<List<Transfer>> undone(SqlConnection tx, DoorWeighing before, Act act) {
    var transferId = before.transferId();
    return transferId == null
        ? Uni.createFrom().item(List.of())
        : ledger.get(tx, transferId).map(booked -> List.of(transfers.undone(booked, act)));
  }

  private static List<Transfer> together(
      List<Transfer> first, List<Transfer> second, List<Transfer> third) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    all.addAll(third);
    return all;
  }

  private static Version version(DoorWeighing after, Reason reason) {
    var act = reason.act();
    return new Version(
        after.version(),
        after.transferId(),
        act.id(),
        act.person().id(),
        reason.text(),
        act.at(),
        after.lines());
  }

  private Uni<Void> changeBags(SqlConnection tx, DoorWeighing before, DoorWeighing after) {
    var had = before.lines().bagCodes();
    var has = after.lines().bagCodes();
    return bags.release(tx, before.id(), without(had, has))
        .chain(() -> bags.claim(tx, before.id(), without(has, had)));
  }

  private static List<String> without(List<String> codes, List<String> others) {
    return codes.stream().filter(code -> !others.contains(code)).toList();
  }

  private static DoorWeighingCorrected told(
      DoorWeighing before, DoorWeighing after, Reason reason) {
    return new DoorWeighingCorrected(
        reason.act().id(), before.told(), after.lines().told(), reason.text(), after.versionAt());
  }

  private static void log(DoorWeighing after, Reason reason) {
    LOG.infof(
        "weighing %s corrected by %s to version %d: %d g, %d fen",
        after.id(), reason.act().id(), after.version(), after.lines().grams(), after.lines().fen());
  }

  /** Who corrects, when and why. */
  record Reason(Act act, String text) {}
}
