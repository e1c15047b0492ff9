package city.liangwang.collection.app;

import city.liangwang.collection.domain.DoorWeighing;
import city.liangwang.collection.domain.Grams;
import city.liangwang.ledger.AccountKey;
import city.liangwang.ledger.AccountKind;
import city.liangwang.ledger.Cause;
import city.liangwang.ledger.LedgerUnit;
import city.liangwang.ledger.Transfer;
import city.liangwang.shared.Money;
import city.liangwang.wallet.Wallets;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** What weighings, corrections and disputes are in the ledger. */
@ApplicationScoped
class WeighingTransfers {

  private static final String WEIGHING = "door-weighing";
  private static final String CORRECTION = "door-weighing-correction";
  private static final String DISPUTE = "dispute";
  private static final String SETTLEMENT = "dispute-settlement";

  private final Wallets wallets;

  WeighingTransfers(Wallets wallets) {
    this.wallets = wallets;
  }

  /** Grams from the community to the collector, money and points to the resident: one transfer. */
  Transfer weighed(DoorWeighing weighing, Act act) {
    return earned(
            weighing, Transfer.of(act.id(), cause(WEIGHING, act), act.at(), act.person().id()))
        .build();
  }

  /** The same for what a weighing was corrected to; none when nothing is left to book. */
  Optional<Transfer> corrected(DoorWeighing corrected, Act act) {
    return unlessEmpty(earned(corrected, correction(act.id(), act)));
  }

  private Transfer.Builder earned(DoorWeighing weighing, Transfer.Builder transfer) {
    weighing
        .lines()
        .byMaterial()
        .byMaterial()
        .forEach(
            (material, grams) ->
                transfer.move(
                    AccountKey.grams(
                        weighing.communityId(), AccountKind.COMMUNITY_SOURCE, material),
                    AccountKey.grams(
                        weighing.collectorId(), AccountKind.COLLECTOR_CUSTODY, material),
                    grams));
    wallets.earn(
        transfer, weighing.residentId(), Money.ofFen(weighing.lines().fen()), weighing.points());
    return transfer;
  }

  /** Undoes the version before. */
  Transfer undone(Transfer booked, Act act) {
    return booked.reversed(
        derived("undone", act.id()), cause(CORRECTION, act), act.at(), act.person().id());
  }

  /** Moves grams between the collector's difference and custody; none when there are none. */
  Optional<Transfer> intoCustody(UUID collectorId, Grams grams, Act act) {
    var transfer = correction(derived("into-custody", act.id()), act);
    grams
        .byMaterial()
        .forEach(
            (material, change) ->
                transfer.move(
                    AccountKey.grams(collectorId, AccountKind.COLLECTOR_DIFFERENCE, material),
                    AccountKey.grams(collectorId, AccountKind.COLLECTOR_CUSTODY, material),
                    change));
    return unlessEmpty(transfer);
  }

  private static Transfer.Builder correction(UUID id, Act act) {
    return Transfer.of(id, cause(CORRECTION, act), act.at(), act.person().id());
  }

  /** Freezes money and points of a resident; none when there is nothing to freeze. */
  Optional<Transfer> held(UUID residentId, long fen, long points, Act act) {
    return unlessEmpty(
        Transfer.of(act.id(), cause(DISPUTE, act), act.at(), act.person().id())
            .move(money(residentId), moneyHeld(residentId), fen)
            .move(points(residentId), pointsHeld(residentId), points));
  }

  Transfer released(Transfer held, Act act) {
    return held.reversed(
        derived("released", act.id()), cause(SETTLEMENT, act), act.at(), act.person().id());
  }

  static AccountKey money(UUID residentId) {
    return new AccountKey(residentId, AccountKind.RESIDENT_MONEY, LedgerUnit.CNY);
  }

  static AccountKey points(UUID residentId) {
    return new AccountKey(residentId, AccountKind.RESIDENT_POINTS, LedgerUnit.POINTS);
  }

  private static AccountKey moneyHeld(UUID residentId) {
    return new AccountKey(residentId, AccountKind.RESIDENT_MONEY_HELD, LedgerUnit.CNY);
  }

  private static AccountKey pointsHeld(UUID residentId) {
    return new AccountKey(residentId, AccountKind.RESIDENT_POINTS_HELD, LedgerUnit.POINTS);
  }

  private static Cause cause(String kind, Act act) {
    return new Cause(kind, act.id());
  }

  private static Optional<Transfer> unlessEmpty(Transfer.Builder transfer) {
    return transfer.isEmpty() ? Optional.empty() : Optional.of(transfer.build());
  }

  // One act may need several transfers, and a repeat of it must find the same ids.
  private static UUID derived(String role, UUID id) {
    return UUID.nameUUIDFromBytes((role + ":" + id).getBytes(StandardCharsets.UTF_8));
  }
}
