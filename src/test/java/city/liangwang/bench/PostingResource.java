package city.liangwang.bench;

import city.liangwang.ledger.Ledger;
import city.liangwang.platform.security.CurrentCaller;
import city.liangwang.platform.security.Role;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Posts one transfer of two legs: what HTTP, a token, JSON and validation cost on top of a posting.
 * It is here, and not in the application, because nobody may post to the ledger over HTTP.
 */
@Path("/bench/postings")
public class PostingResource {

  private final Pool pool;
  private final Ledger ledger;
  private final CurrentCaller caller;

  PostingResource(Pool pool, Ledger ledger, CurrentCaller caller) {
    this.pool = pool;
    this.ledger = ledger;
    this.caller = caller;
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Role.Name.FINANCE)
  @Operation(hidden = true)
  public Uni<PostingView> post(UUID id, @NotNull @Valid PostingRequest request) {
    var transfer = Postings.purchase(id, caller.get().id(), request.residentId(), request.fen());
    return pool.withConnection(db -> ledger.post(db, List.of(transfer)))
        .replaceWith(() -> new PostingView(id, request.fen()));
  }
}
