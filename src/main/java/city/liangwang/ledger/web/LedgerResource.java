package city.liangwang.ledger.web;

import city.liangwang.ledger.AccountKind;
import city.liangwang.ledger.LedgerUnit;
import city.liangwang.ledger.app.CheckBooks;
import city.liangwang.ledger.app.ListAccounts;
import city.liangwang.ledger.app.ShowStatement;
import city.liangwang.ledger.app.ShowTotals;
import city.liangwang.ledger.app.ShowTransfer;
import city.liangwang.ledger.domain.AccountFilter;
import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.paging.Page;
import city.liangwang.platform.security.CurrentCaller;
import city.liangwang.platform.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The books, to be read. Nobody posts over HTTP: postings follow from what happens. */
@Path("/api/v1/ledger")
@Tag(name = "ledger")
public class LedgerResource {

  private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
  private static final String UNIT = "CNY|PT|g:[A-Za-z0-9._-]{1,40}";

  private final ListAccounts listAccounts;
  private final ShowStatement showStatement;
  private final ShowTransfer showTransfer;
  private final ShowTotals showTotals;
  private final CheckBooks checkBooks;
  private final CurrentCaller caller;

  LedgerResource(
      ListAccounts listAccounts,
      ShowStatement showStatement,
      ShowTransfer showTransfer,
      ShowTotals showTotals,
      CheckBooks checkBooks,
      CurrentCaller caller) {
    this.listAccounts = listAccounts;
    this.showStatement = showStatement;
    this.showTransfer = showTransfer;
    this.showTotals = showTotals;
    this.checkBooks = checkBooks;
    this.caller = caller;
  }

  @GET
  @Path("/accounts")
  @RolesAllowed({Role.Name.FINANCE, Role.Name.ADMINISTRATOR})
  @Operation(
      operationId = "listLedgerAccounts",
      summary = "Accounts with what they hold",
      description =
          "In the order in which they were opened. Every resident on a page is kept in the audit log as looked at.")
  @APIResponse(responseCode = "200", description = "A page")
  @APIResponse(responseCode = "400", description = "cursor-invalid, request-invalid")
  @APIResponse(responseCode = "403", description = "forbidden, also for one district alone")
  public Uni<Page<AccountView>> accounts(
      @QueryParam("owner") @Pattern(regexp = ID) @Nullable String owner,
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("unit") @Pattern(regexp = UNIT) @Nullable String unit,
      @QueryParam("size") @DefaultValue("" + Page.SIZE_DEFAULT) @Positive @Max(Page.SIZE_MAX)
          int size,
      @QueryParam("cursor") @Nullable String cursor) {
    var filter =
        new AccountFilter(
            owner == null ? null : UUID.fromString(owner),
            kind == null ? null : kindOf(kind),
            unit == null ? null : new LedgerUnit(unit));
    return listAccounts
        .list(caller.get(), filter, size, cursor)
        .map(page -> page.map(AccountView::of));
  }

  @GET
  @Path("/accounts/{accountId}/statement")
  @RolesAllowed({Role.Name.FINANCE, Role.Name.ADMINISTRATOR})
  @Operation(
      operationId = "getLedgerAccountStatement",
      summary = "What moved on an account",
      description =
          "The last movement first. Looking at the account of a resident is kept in the audit log.")
  @APIResponse(responseCode = "200", description = "A page")
  @APIResponse(responseCode = "400", description = "cursor-invalid, request-invalid")
  @APIResponse(responseCode = "403", description = "forbidden, also for one district alone")
  @APIResponse(responseCode = "404", description = "account-not-found")
  public Uni<Page<MovementView>> statement(
      long accountId,
      @QueryParam("size") @DefaultValue("" + Page.SIZE_DEFAULT) @Positive @Max(Page.SIZE_MAX)
          int size,
      @QueryParam("cursor") @Nullable String cursor) {
    return showStatement
        .show(caller.get(), accountId, size, cursor)
        .map(page -> page.map(MovementView::of));
  }

  @GET
  @Path("/transfers/{id}")
  @RolesAllowed({Role.Name.FINANCE, Role.Name.ADMINISTRATOR})
  @Operation(
      operationId = "getLedgerTransfer",
      summary = "One transfer with all of its legs",
      description = "Looking at what a resident got is kept in the audit log.")
  @APIResponse(responseCode = "200", description = "The transfer")
  @APIResponse(responseCode = "403", description = "forbidden, also for one district alone")
  @APIResponse(responseCode = "404", description = "transfer-not-found")
  public Uni<TransferView> transfer(UUID id) {
    return showTransfer.show(caller.get(), id).map(TransferView::of);
  }

  @GET
  @Path("/totals")
  @RolesAllowed({Role.Name.FINANCE, Role.Name.STATISTICIAN, Role.Name.ADMINISTRATOR})
  @Operation(
      operationId = "getLedgerTotals",
      summary = "The mass balance, and that of money and points",
      description =
          "What all accounts of each kind hold together. Over all kinds the grams are 0, the fen are 0 and the points "
              + "are 0.")
  @APIResponse(responseCode = "200", description = "By kind of account and what is counted")
  @APIResponse(responseCode = "403", description = "forbidden, also for one district alone")
  public Uni<List<TotalView>> totals() {
    return showTotals.show(caller.get()).map(totals -> totals.stream().map(TotalView::of).toList());
  }

  @GET
  @Path("/checks/latest")
  @RolesAllowed({Role.Name.FINANCE, Role.Name.STATISTICIAN, Role.Name.ADMINISTRATOR})
  @Operation(
      operationId = "getLatestLedgerCheck",
      summary = "The last check of the books",
      description = "The books are checked every day and on demand.")
  @APIResponse(responseCode = "200", description = "What was found")
  @APIResponse(responseCode = "403", description = "forbidden, also for one district alone")
  @APIResponse(responseCode = "404", description = "ledger-check-not-found")
  public Uni<CheckView> latestCheck() {
    return checkBooks.latest(caller.get()).map(CheckView::of);
  }

  @PUT
  @Path("/checks/{id}")
  @RolesAllowed({Role.Name.FINANCE, Role.Name.ADMINISTRATOR})
  @Operation(
      operationId = "checkLedger",
      summary = "Check the books now",
      description =
          "Recomputes everything from the legs. The same id again answers what was found the first time.")
  @APIResponse(responseCode = "200", description = "What was found")
  @APIResponse(responseCode = "403", description = "forbidden, also for one district alone")
  @APIResponse(responseCode = "409", description = "id-reused")
  public Uni<CheckView> check(UUID id) {
    return checkBooks.check(caller.get(), id).map(CheckView::of);
  }

  private static AccountKind kindOf(String name) {
    return AccountKind.find(name)
        .orElseThrow(() -> RequestProblem.INVALID.at("kind", "no kind of account: " + name));
  }
}
