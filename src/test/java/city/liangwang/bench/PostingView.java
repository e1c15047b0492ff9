package city.liangwang.bench;

import java.util.UUID;

/** What was posted. */
public record PostingView(UUID id, long fen) {}
