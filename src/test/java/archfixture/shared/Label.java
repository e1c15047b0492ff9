package archfixture.shared;

import io.smallrye.mutiny.Uni;

/** A shared value that knows a framework. */
public record Label(Uni<String> text) {}
