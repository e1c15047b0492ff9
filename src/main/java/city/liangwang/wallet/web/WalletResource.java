package city.liangwang.wallet.web;

import city.liangwang.platform.paging.Page;
import city.liangwang.platform.security.CurrentCaller;
import city.liangwang.platform.security.Role;
import city.liangwang.wallet.app.ShowWallet;
import city.liangwang.wallet.domain.Purse;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The resident's own wallet. */
@Path("/api/v1/wallet")
@RolesAllowed(Role.Name.RESIDENT)
@Tag(name = "wallet")
public class WalletResource {

  private final ShowWallet showWallet;
  private final CurrentCaller caller;

  WalletResource(ShowWallet showWallet, CurrentCaller caller) {
    this.showWallet = showWallet;
    this.caller = caller;
  }

  @GET
  @Operation(
      operationId = "getWallet",
      summary = "What I own",
      description = "Money and points of the caller, free and frozen.")
  @APIResponse(responseCode = "200", description = "The wallet")
  @APIResponse(responseCode = "403", description = "forbidden")
  public Uni<WalletView> get() {
    return showWallet.show(caller.get()).map(WalletView::of);
  }

  @GET
  @Path("/statement")
  @Operation(
      operationId = "getWalletStatement",
      summary = "What moved in my wallet",
      description = "Of money or of points, the last movement first, each with what it was for.")
  @APIResponse(responseCode = "200", description = "A page")
  @APIResponse(responseCode = "400", description = "cursor-invalid, request-invalid")
  @APIResponse(responseCode = "403", description = "forbidden")
  public Uni<Page<WalletMovementView>> statement(
      @QueryParam("of") @DefaultValue("money") @Pattern(regexp = "money|points") String of,
      @QueryParam("size") @DefaultValue("" + Page.SIZE_DEFAULT) @Positive @Max(Page.SIZE_MAX)
          int size,
      @QueryParam("cursor") @Nullable String cursor) {
    var purse = Purse.valueOf(of.toUpperCase(Locale.ROOT));
    return showWallet
        .statement(caller.get(), purse, size, cursor)
        .map(page -> page.map(movement -> WalletMovementView.of(purse, movement)));
  }
}
