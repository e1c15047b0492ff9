package city.liangwang.launcher;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adds to a running Keycloak what only a demonstration may have: a client through which the replay
 * signs in as demonstration people with their passwords. It is not part of the realm file, so that
 * no production realm ever has it.
 */
record KeycloakDemonstration(String address, String adminPassword, Path client) {

  private static final int CREATED = 201;
  private static final int CONFLICT = 409;
  private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");

  /** Safe to repeat: a client that is there stays as it is. */
  void apply() {
    try {
      Web.Answer answer =
          Web.post(
              address + "/admin/realms/" + EmbeddedKeycloak.REALM + "/clients",
              "application/json",
              "Bearer " + adminToken(),
              Files.readString(client, StandardCharsets.UTF_8));
      if (answer.status() != CREATED && answer.status() != CONFLICT) {
        throw new LauncherFailure(
            "Keycloak did not take the client of the replay (status " + answer.status() + ").");
      }
    } catch (IOException e) {
      throw new LauncherFailure(client + " cannot be read.", e);
    }
  }

  private String adminToken() {
    Web.Answer answer =
        Web.post(
            address + "/realms/master/protocol/openid-connect/token",
            "application/x-www-form-urlencoded",
            "",
            "grant_type=password&client_id=admin-cli&username=admin&password="
                + URLEncoder.encode(adminPassword, StandardCharsets.UTF_8));
    Matcher token = ACCESS_TOKEN.matcher(answer.body());
    if (!token.find()) {
      throw new LauncherFailure(
          "Keycloak did not let its administrator in (status " + answer.status() + ").");
    }
    return token.group(1);
  }
}
