package city.liangwang.bench;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.UUID;

/** Some fen for somebody. */
public record PostingRequest(@NotNull UUID residentId, @Positive @Max(1_000_000) long fen) {}
