package city.liangwang.area.web;

import city.liangwang.area.app.JoinWaitingList.Waiting;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place on the waiting list of a community. */
public record WaitingView(
    UUID communityId,
    @Schema(description = "How many residents waited when this one asked", examples = "12")
        long residents) {

  static WaitingView of(Waiting waiting) {
    return new WaitingView(waiting.communityId(), waiting.residents());
  }
}
