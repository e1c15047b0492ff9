package city.liangwang.sorting.app;

import static city.liangwang.ledger.AccountKind.CENTRE_CONVERSION;
import static city.liangwang.ledger.AccountKind.CENTRE_INTAKE;
import static city.liangwang.ledger.AccountKind.CENTRE_LOSS;
import static city.liangwang.ledger.AccountKind.CENTRE_RESIDUE;
import static city.liangwang.ledger.AccountKind.LOT;

import city.liangwang.area.Areas;
import city.liangwang.area.Centre;
import city.liangwang.catalog.Catalog;
import city.liangwang.ledger.AccountKey;
import city.liangwang.ledger.AccountKind;
import city.liangwang.ledger.Cause;
import city.liangwang.ledger.Ledger;
import city.liangwang.ledger.Transfer;
import city.liangwang.people.Person;
import city.liangwang.platform.outbox.Outbox;
import city.liangwang.platform.repeat.Call;
import city.liangwang.platform.repeat.Once;
import city.liangwang.sorting.SortingRunRecorded;
import city.liangwang.sorting.SortingRunRecorded.Output;
import city.liangwang.sorting.data.Intakes;
import city.liangwang.sorting.data.Lots;
import city.liangwang.sorting.data.Runs;
import city.liangwang.sorting.domain.Run;
import city.liangwang.sorting.domain.SortingRun;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Sorting turns intake into lots, residue and recorded loss; not a gram more or less. */
@ApplicationScoped
public class RecordSortingRun {

  private final Once once;
  private final Areas areas;
  private final Catalog catalog;
  private final Intakes intakes;
  private final Runs runs;
  private final Lots lots;
  private final Ledger ledger;
  private final Outbox outbox;
  private final Clock clock;
  private final SortingConfig config;

  RecordSortingRun(
      Once once,
      Areas areas,
      Catalog catalog,
      Intakes intakes,
      Runs runs,
      Lots lots,
      Ledger ledger,
      Outbox outbox,
      Clock clock,
      SortingConfig config) {
    this.once = once;
    this.areas = areas;
    this.catalog = catalog;
    this.intakes = intakes;
    this.runs = runs;
    this.lots = lots;
    this.ledger = ledger;
    this.outbox = outbox;
    this.clock = clock;
    this.config = config;
  }

  /**
   * A clerk, for the own centre. Fails with {@code input-twice}, {@code run-unbalanced}, {@code
   * material-unknown}, {@code intake-not-left} or {@code lot-known}.
   */
  public Uni<SortingRunRecorded> record(Person clerk, UUID id, Run content) {
    var centreId = clerk.requireCentre();
    content.requireInputsOnce();
    content.requireBalance();
    return once.run(
        new Call("recordSortingRun", id, clerk.id(), content),
        SortingRunRecorded.class,
        tx ->
            catalog
                .materials(tx, content.outputs().stream().map(Output::materialCode).toList())
                .chain(() -> areas.centre(tx, centreId))
                .map(centre -> event(id, centre, content))
                .call(event -> keep(tx, clerk, event))
                .call(event -> outbox.append(tx, event)));
  }

  private SortingRunRecorded event(UUID id, Centre centre, Run content) {
    return new SortingRunRecorded(
        id,
        centre.id(),
        centre.divisionCode(),
        clock.instant(),
        content.inputs(),
        content.outputs(),
        content.residueGrams(),
        content.lossGrams());
  }

  private Uni<Void> keep(SqlConnection tx, Person clerk, SortingRunRecorded event) {
    var transfer = transferOf(event, clerk.id());
    return intakes
        .take(tx, event.centreId(), event.inputs())
        .chain(() -> runs.insert(tx, new SortingRun(event, clerk.id(), transfer.id(), null)))
        .chain(() -> lots.insert(tx, event))
        .chain(() -> ledger.post(tx, List.of(transfer)));
  }

  private Transfer transferOf(SortingRunRecorded event, UUID person) {
    var id = event.runId();
    var transfer = Transfer.of(id, new Cause("sorting-run", id), event.at(), person);
    for (var input : event.inputs()) {
      transfer.move(
          atCentre(event, CENTRE_INTAKE, input.materialCode()),
          atCentre(event, CENTRE_CONVERSION, input.materialCode()),
          input.grams());
    }
    for (var output : event.outputs()) {
      transfer.move(
          atCentre(event, CENTRE_CONVERSION, output.materialCode()),
          AccountKey.grams(output.lotId(), LOT, output.materialCode()),
          output.grams());
    }
    leave(transfer, event, CENTRE_RESIDUE, config.residueCode(), event.residueGrams());
    leave(transfer, event, CENTRE_LOSS, config.lossCode(), event.lossGrams());
    return transfer.build();
  }

  private static void leave(
      Transfer.Builder transfer,
      SortingRunRecorded event,
      AccountKind kind,
      String code,
      long grams) {
    transfer.move(atCentre(event, CENTRE_CONVERSION, code), atCentre(event, kind, code), grams);
  }

  private static AccountKey atCentre(SortingRunRecorded event, AccountKind kind, String code) {
    return AccountKey.grams(event.centreId(), kind, code);
  }
}
