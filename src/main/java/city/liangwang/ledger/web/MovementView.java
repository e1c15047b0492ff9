package city.liangwang.ledger.web;

import city.liangwang.ledger.Movement;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of a statement (流水). */
public record MovementView(
    @Schema(description = "The transfer it belongs to") UUID transferId,
    @Schema(description = "What it was made for", examples = "door-weighing") String causeKind,
    @Schema(description = "The record it was made for") UUID causeId,
    @Schema(description = "When") Instant at,
    @Schema(description = "Who did it") UUID personId,
    @Schema(description = "The transfer that was undone by it") @Nullable UUID reverses,
    @Schema(description = "Above zero came in, below zero went out", examples = "-1250")
        long amount) {

  static MovementView of(Movement movement) {
    return new MovementView(
        movement.transferId(),
        movement.cause().kind(),
        movement.cause().id(),
        movement.at(),
        movement.person(),
        movement.reverses(),
        movement.amount());
  }
}
