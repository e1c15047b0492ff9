package city.liangwang.people.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SessionRequest", description = "What WeChat gave to the mini-program")
record SessionRequest(
    @Schema(description = "The code of wx.login, good once and for 5 minutes")
        @NotBlank
        @Size(max = 200)
        String code,
    @Schema(description = "The code of the phone button; left out when it was not pressed")
        @Nullable
        @Size(min = 1, max = 200)
        String phoneCode) {}
