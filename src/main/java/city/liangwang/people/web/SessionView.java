package city.liangwang.people.web;

import city.liangwang.people.app.Session;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Session", description = "A sign-in of the mini-program")
record SessionView(
    @Schema(description = "To be sent as Authorization: Bearer; sign in again when it has expired")
        String token,
    Instant expiresAt,
    MeView person) {

  static SessionView of(Session session) {
    return new SessionView(session.token(), session.expiresAt(), MeView.of(session.person()));
  }
}
