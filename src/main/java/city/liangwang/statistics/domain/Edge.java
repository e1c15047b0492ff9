package city.liangwang.statistics.domain;

import java.util.UUID;

/** The child went into the parent: a weighing into a hand-over, a lot into an outbound. */
public record Edge(RecordKind childKind, UUID childId, RecordKind parentKind, UUID parentId) {}
