package city.liangwang.people.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ResidentSearchRequest")
record ResidentSearchRequest(
    @Schema(description = "The whole number", examples = "13800001234") @NotBlank @Size(max = 20)
        String phone,
    @Schema(description = "Why, for the audit log", examples = "居民来电查询上门时间")
        @NotBlank
        @Size(max = 200)
        String reason) {

  /** Never shows the number. */
  @Override
  public String toString() {
    return "ResidentSearchRequest[reason=" + reason + "]";
  }
}
