package city.liangwang.sorting.web;

import city.liangwang.people.CurrentPerson;
import city.liangwang.platform.paging.Page;
import city.liangwang.platform.security.Role;
import city.liangwang.sorting.app.RecordSortingRun;
import city.liangwang.sorting.app.ReverseSortingRun;
import city.liangwang.sorting.app.SeeCentre;
import city.liangwang.sorting.domain.LotState;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Sorting runs and the lots they make. */
@Path("/api/v1")
@Tag(name = "sorting")
public class SortingRunsResource {

  private final RecordSortingRun recordSortingRun;
  private final ReverseSortingRun reverseSortingRun;
  private final SeeCentre seeCentre;
  private final CurrentPerson current;

  SortingRunsResource(
      RecordSortingRun recordSortingRun,
      ReverseSortingRun reverseSortingRun,
      SeeCentre seeCentre,
      CurrentPerson current) {
    this.recordSortingRun = recordSortingRun;
    this.reverseSortingRun = reverseSortingRun;
    this.seeCentre = seeCentre;
    this.current = current;
  }

  @PUT
  @Path("/sorting-runs/{id}")
  @RolesAllowed(Role.Name.CENTRE_CLERK)
  @Operation(
      operationId = "recordSortingRun",
      summary = "Record a sorting run",
      description = "Inputs are outputs, residue and recorded loss together, to the gram.")
  @APIResponse(responseCode = "200", description = "Recorded, now or before")
  @APIResponse(
      responseCode = "400",
      description = "request-invalid, input-twice, run-unbalanced, material-unknown")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(responseCode = "409", description = "intake-not-left, lot-known, id-reused")
  public Uni<SortingRunView> record(UUID id, @NotNull @Valid SortingRunRequest request) {
    return current
        .get()
        .chain(clerk -> recordSortingRun.record(clerk, id, request.run()))
        .map(SortingRunView::of);
  }

  @GET
  @Path("/sorting-runs/{id}")
  @RolesAllowed({Role.Name.CENTRE_CLERK, Role.Name.DISPATCHER})
  @Operation(
      operationId = "getSortingRun",
      summary = "One sorting run",
      description = "With its inputs and lots.")
  @APIResponse(responseCode = "200", description = "The run")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(responseCode = "404", description = "run-not-found")
  public Uni<SortingRunView> get(UUID id) {
    return current.get().chain(person -> seeCentre.run(person, id)).map(SortingRunView::of);
  }

  @PUT
  @Path("/sorting-runs/{id}/reversals/{reversalId}")
  @RolesAllowed({Role.Name.CENTRE_CLERK, Role.Name.DISPATCHER})
  @Operation(
      operationId = "reverseSortingRun",
      summary = "Undo a sorting run",
      description =
          "Its inputs are unsorted again and its lots are gone. Not once a lot has left. Above a configured weight it "
              + "takes another person than the clerk who recorded it.")
  @APIResponse(responseCode = "200", description = "Undone, now or before")
  @APIResponse(responseCode = "400", description = "request-invalid")
  @APIResponse(responseCode = "403", description = "forbidden, second-person-required")
  @APIResponse(responseCode = "404", description = "run-not-found")
  @APIResponse(responseCode = "409", description = "already-reversed, lot-not-stored, id-reused")
  public Uni<ReversalView> reverse(
      UUID id, UUID reversalId, @NotNull @Valid ReasonRequest request) {
    return current
        .get()
        .chain(person -> reverseSortingRun.reverse(person, id, reversalId, request.reason()))
        .map(ReversalView::of);
  }

  @GET
  @Path("/lots")
  @RolesAllowed(Role.Name.CENTRE_CLERK)
  @Operation(
      operationId = "listLots",
      summary = "Lots of the own centre in one state",
      description = "The newest first.")
  @APIResponse(responseCode = "200", description = "A page")
  @APIResponse(responseCode = "400", description = "cursor-invalid, request-invalid")
  @APIResponse(responseCode = "403", description = "forbidden")
  public Uni<Page<LotView>> lots(
      @QueryParam("state")
          @DefaultValue("STORED")
          @Pattern(regexp = "STORED|SHIPPED|RECYCLED|UNDONE")
          String state,
      @QueryParam("size") @DefaultValue("" + Page.SIZE_DEFAULT) @Positive @Max(Page.SIZE_MAX)
          int size,
      @QueryParam("cursor") @Nullable String cursor) {
    return current
        .get()
        .chain(clerk -> seeCentre.lots(clerk, LotState.valueOf(state), cursor, size))
        .map(page -> page.map(LotView::of));
  }
}
