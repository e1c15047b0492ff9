package city.liangwang.custody.domain;

import java.time.Instant;

/** What is in a container that is at the station. */
public record OpenFill(String containerCode, String materialCode, Instant openedAt, long grams) {}
