package city.liangwang.people.web;

import city.liangwang.people.app.ChangeRoles;
import city.liangwang.people.app.CloseStaff;
import city.liangwang.people.app.RegisterStaff;
import city.liangwang.people.app.SetStaffPassword;
import city.liangwang.people.app.Staff;
import city.liangwang.platform.paging.Page;
import city.liangwang.platform.security.CurrentCaller;
import city.liangwang.platform.security.Role;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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

/** Who works here: for administrators. */
@Path("/api/v1/staff")
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Tag(name = "people")
public class StaffResource {

  private final RegisterStaff registerStaff;
  private final ChangeRoles changeRoles;
  private final CloseStaff closeStaff;
  private final SetStaffPassword setStaffPassword;
  private final Staff staff;
  private final CurrentCaller caller;

  StaffResource(
      RegisterStaff registerStaff,
      ChangeRoles changeRoles,
      CloseStaff closeStaff,
      SetStaffPassword setStaffPassword,
      Staff staff,
      CurrentCaller caller) {
    this.registerStaff = registerStaff;
    this.changeRoles = changeRoles;
    this.closeStaff = closeStaff;
    this.setStaffPassword = setStaffPassword;
    this.staff = staff;
    this.caller = caller;
  }

  @PUT
  @Path("/{id}")
  @Operation(
      operationId = "registerStaff",
      summary = "Register a member of staff",
      description =
          "The sign-in account follows within seconds once the sign-in server is reachable;"
              + " signInReady says so.")
  @APIResponse(responseCode = "200", description = "Registered, now or before")
  @APIResponse(
      responseCode = "400",
      description = "request-invalid, role-invalid, scope-invalid or phone-invalid")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(
      responseCode = "404",
      description = "station-not-found, centre-not-found or recycler-not-found")
  @APIResponse(responseCode = "409", description = "id-reused, username-taken or phone-in-use")
  public Uni<StaffView> register(UUID id, @NotNull @Valid StaffRequest request) {
    return registerStaff.register(caller.get(), request.registration(id)).map(StaffView::of);
  }

  @PUT
  @Path("/{id}/closures/{closureId}")
  @Operation(
      operationId = "closeStaff",
      summary = "Let a member of staff go",
      description = "From then on every token of the person is refused, and the phone is free.")
  @APIResponse(responseCode = "200", description = "Closed, now or before")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(responseCode = "404", description = "person-not-found")
  @APIResponse(
      responseCode = "409",
      description = "id-reused, person-already-closed or last-administrator")
  public Uni<StaffView> close(UUID id, UUID closureId, @NotNull @Valid ClosureRequest request) {
    return closeStaff.close(caller.get(), closureId, id, request.reason()).map(StaffView::of);
  }

  @PUT
  @Path("/{id}/role-changes/{changeId}")
  @Operation(
      operationId = "changeStaffRoles",
      summary = "Change roles and scope of a member of staff",
      description =
          "Says all roles from now on. What is taken away is gone with the next request; what is new"
              + " comes with the next token. The sign-in account follows within seconds. The change"
              + " is kept with its reason.")
  @APIResponse(responseCode = "200", description = "Changed, now or before")
  @APIResponse(responseCode = "400", description = "request-invalid, role-invalid or scope-invalid")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(
      responseCode = "404",
      description = "person-not-found, station-not-found, centre-not-found or recycler-not-found")
  @APIResponse(
      responseCode = "409",
      description = "id-reused, person-already-closed or last-administrator")
  @APIResponse(responseCode = "412", description = "outdated: somebody else changed the person")
  public Uni<StaffView> changeRoles(
      UUID id, UUID changeId, @NotNull @Valid RoleChangeRequest request) {
    return changeRoles.change(caller.get(), request.change(changeId, id)).map(StaffView::of);
  }

  @PUT
  @Path("/{id}/password")
  @Operation(
      operationId = "setStaffPassword",
      summary = "Give a member of staff a password",
      description = "It is handed to the sign-in server and kept nowhere else.")
  @APIResponse(responseCode = "204", description = "Set")
  @APIResponse(responseCode = "400", description = "request-invalid or password-invalid")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(responseCode = "404", description = "person-not-found")
  @APIResponse(responseCode = "409", description = "sign-in-not-ready")
  @APIResponse(responseCode = "503", description = "unavailable")
  public Uni<Void> setPassword(UUID id, @NotNull @Valid PasswordRequest request) {
    return setStaffPassword.set(caller.get(), id, request.password(), request.temporary());
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getStaffMember",
      summary = "See a member of staff",
      description = "Also one who has left.")
  @APIResponse(responseCode = "200", description = "The person")
  @APIResponse(responseCode = "403", description = "forbidden")
  @APIResponse(responseCode = "404", description = "person-not-found")
  public Uni<StaffView> get(UUID id) {
    return staff.get(caller.get(), id).map(StaffView::of);
  }

  @GET
  @Operation(
      operationId = "getStaff",
      summary = "List the staff",
      description = "In the order of registration, also those who have left.")
  @APIResponse(responseCode = "200", description = "A page")
  @APIResponse(responseCode = "400", description = "cursor-invalid")
  @APIResponse(responseCode = "403", description = "forbidden")
  public Uni<Page<StaffView>> find(
      @QueryParam("size") @DefaultValue("" + Page.SIZE_DEFAULT) @Min(1) @Max(Page.SIZE_MAX)
          int size,
      @QueryParam("cursor") @Nullable String cursor) {
    return staff.find(caller.get(), size, cursor).map(page -> page.map(StaffView::of));
  }
}
