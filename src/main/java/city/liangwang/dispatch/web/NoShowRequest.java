package city.liangwang.dispatch.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Nobody opened. */
public record NoShowRequest(@Schema(description = "A photo of the door") @Nullable UUID photoId) {}
