package archfixture.bottle.domain;

import archfixture.crate.Crate;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Knows a framework, counts money in floating point, and makes a cycle. */
public record Bottle(double depositFen, Uni<String> label, List<Crate> crates) {}
