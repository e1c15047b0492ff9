package city.liangwang.people.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AddressRequest")
record AddressRequest(
    @Schema(description = "The community (小区)") @NotNull UUID communityId,
    @Schema(description = "Building, unit and room", examples = "3号楼2单元501室")
        @NotBlank
        @Size(max = 200)
        String line) {}
