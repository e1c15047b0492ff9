package city.liangwang.people.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PasswordRequest")
record PasswordRequest(
    @Schema(description = "At least 10 characters") @NotBlank @Size(min = 10, max = 128)
        String password,
    @Schema(
            description = "Whether the person must change it at the next sign-in",
            examples = "true")
        boolean temporary) {

  /** Never shows the password. */
  @Override
  public String toString() {
    return "PasswordRequest[temporary=" + temporary + "]";
  }
}
