package city.liangwang.sorting.web;

import city.liangwang.people.CurrentPerson;
import city.liangwang.platform.paging.Page;
import city.liangwang.platform.security.Role;
import city.liangwang.sorting.app.CloseVarianceCase;
import city.liangwang.sorting.app.RecordIntake;
import city.liangwang.sorting.app.ReverseIntake;
import city.liangwang.sorting.app.SeeCentre;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
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

/** Trucks on the weighbridge. */
@Path("/api/v1")
@Tag(name = "sorting")
public class IntakesResource {

  private final RecordIntake recordIntake;
  private final ReverseIntake reverseIntake;
  private final CloseVarianceCase closeVarianceCase;
  private final SeeCentre seeCentre;
  private final CurrentPerson current;

  IntakesResource(
      RecordIntake recordIntake,
      ReverseIntake reverseIntake,
      CloseVarianceCase closeVarianceCase,
      SeeCentre seeCentre,
      CurrentPerson current) {
    this.recordIntake = recordIntake;
    this.reverseIntake = reverseIntake;
    this.closeVarianceCase = closeVarianceCase;
    this.seeCentre = seeCentre;
    this.current = current;
  }

  @PUT
  @Path("/intakes/{id}")
  @RolesAllowed(Role.Name.CENTRE_CLERK)
  @Operation(
      operationId = "recordIntake",
      summary = "Take a truck in",
      description =
          "Gross and tare from the weighbridge. The net is booked; its difference to the manifest goes to the trip's "
              + "variance account, and outside tolerance a case is opened.")
  @APIResponse(responseCode = "200", description = "Taken in, now or before")
  @APIResponse(
      responseCode = "400",
      description =
          "request-invalid, net-not-positive, scale-not-found, weight-above-scale, weight-not-on-interval")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(responseCode = "404", description = "trip-not-found")
  @APIResponse(
      responseCode = "409",
      description = "trip-state, trip-other-centre, scale-expired, id-reused")
  public Uni<IntakeView> record(UUID id, @NotNull @Valid IntakeRequest request) {
    return current
        .get()
        .chain(clerk -> recordIntake.record(clerk, id, request.content()))
        .map(IntakeView::of);
  }

  @GET
  @Path("/intakes/{id}")
  @RolesAllowed({Role.Name.CENTRE_CLERK, Role.Name.DISPATCHER})
  @Operation(
      operationId = "getIntake",
      summary = "One intake",
      description = "With what is left of it to be sorted.")
  @APIResponse(responseCode = "200", description = "The intake")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(responseCode = "404", description = "intake-not-found")
  public Uni<IntakeView> get(UUID id) {
    return current.get().chain(person -> seeCentre.intake(person, id)).map(IntakeView::of);
  }

  @GET
  @Path("/intakes")
  @RolesAllowed(Role.Name.CENTRE_CLERK)
  @Operation(
      operationId = "listIntakes",
      summary = "The intakes of the own centre",
      description = "The newest first.")
  @APIResponse(responseCode = "200", description = "A page")
  @APIResponse(responseCode = "400", description = "cursor-invalid, request-invalid")
  @APIResponse(responseCode = "403", description = "forbidden")
  public Uni<Page<IntakeView>> list(
      @QueryParam("size") @DefaultValue("" + Page.SIZE_DEFAULT) @Positive @Max(Page.SIZE_MAX)
          int size,
      @QueryParam("cursor") @Nullable String cursor) {
    return current
        .get()
        .chain(clerk -> seeCentre.intakes(clerk, cursor, size))
        .map(page -> page.map(IntakeView::of));
  }

  @PUT
  @Path("/intakes/{id}/reversals/{reversalId}")
  @RolesAllowed({Role.Name.CENTRE_CLERK, Role.Name.DISPATCHER})
  @Operation(
      operationId = "reverseIntake",
      summary = "Undo an intake",
      description =
          "The load is on the truck again; a new intake follows. Not once it is being sorted. Above a configured weight "
              + "it takes another person than the clerk who recorded it.")
  @APIResponse(responseCode = "200", description = "Undone, now or before")
  @APIResponse(responseCode = "400", description = "request-invalid")
  @APIResponse(responseCode = "403", description = "forbidden, second-person-required")
  @APIResponse(responseCode = "404", description = "intake-not-found")
  @APIResponse(responseCode = "409", description = "already-reversed, intake-sorted, id-reused")
  public Uni<ReversalView> reverse(
      UUID id, UUID reversalId, @NotNull @Valid ReasonRequest request) {
    return current
        .get()
        .chain(person -> reverseIntake.reverse(person, id, reversalId, request.reason()))
        .map(ReversalView::of);
  }

  @GET
  @Path("/variance-cases")
  @RolesAllowed({Role.Name.CENTRE_CLERK, Role.Name.DISPATCHER})
  @Operation(
      operationId = "listVarianceCases",
      summary = "Intakes outside tolerance that nobody has looked into yet",
      description = "The oldest first; a clerk's centre's, a dispatcher's all.")
  @APIResponse(responseCode = "200", description = "Open cases")
  @APIResponse(responseCode = "400", description = "request-invalid")
  @APIResponse(responseCode = "403", description = "forbidden")
  public Uni<List<VarianceCaseView>> cases(
      @QueryParam("size") @DefaultValue("" + Page.SIZE_DEFAULT) @Positive @Max(Page.SIZE_MAX)
          int size) {
    return current
        .get()
        .chain(person -> seeCentre.openCases(person, size))
        .map(open -> open.stream().map(VarianceCaseView::of).toList());
  }

  @PUT
  @Path("/variance-cases/{intakeId}/closures/{closureId}")
  @RolesAllowed(Role.Name.DISPATCHER)
  @Operation(
      operationId = "closeVarianceCase",
      summary = "Say what was found",
      description = "The books stay as they are: the variance keeps its own account.")
  @APIResponse(responseCode = "200", description = "Closed, now or before")
  @APIResponse(responseCode = "400", description = "request-invalid")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(responseCode = "404", description = "variance-case-not-found")
  @APIResponse(responseCode = "409", description = "variance-case-closed, id-reused")
  public Uni<ClosureView> close(
      UUID intakeId, UUID closureId, @NotNull @Valid ReasonRequest request) {
    return current
        .get()
        .chain(person -> closeVarianceCase.close(person, intakeId, closureId, request.reason()))
        .map(ClosureView::of);
  }
}
