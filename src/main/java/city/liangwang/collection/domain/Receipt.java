package city.liangwang.collection.domain;

import java.util.List;

/** The receipt (回收凭证): what was weighed and paid, and how it came to stand as it does. */
public record Receipt(Slip slip, List<Version> versions, List<Dispute> disputes) {}
