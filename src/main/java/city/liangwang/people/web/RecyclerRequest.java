package city.liangwang.people.web;

import city.liangwang.people.Recycler;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RecyclerRequest")
record RecyclerRequest(
    @Schema(description = "Unique", examples = "RC1") @NotBlank @Size(max = 40) String code,
    @Schema(examples = "示例再生资源有限公司") @NotBlank @Size(max = 200) String nameZh,
    @Schema(description = "Number of the licence") @NotBlank @Size(max = 100) String licence,
    @Schema(description = "Last day of the licence", examples = "2027-12-31") @NotNull
        LocalDate licensedUntil,
    @Schema(
            description = "Codes of the materials that may be shipped there",
            examples = "[\"R01\"]")
        @NotEmpty
        @Size(max = 200)
        List<@NotBlank @Size(max = 40) String> accepts) {

  Recycler recycler(UUID id) {
    return new Recycler(id, code, nameZh, licensedUntil, new TreeSet<>(accepts));
  }
}
