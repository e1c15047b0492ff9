package city.liangwang.replay.day;

import static org.assertj.core.api.Assertions.assertThat;

import city.liangwang.platform.security.Role;
import city.liangwang.replay.http.Api;
import city.liangwang.replay.http.HttpTransport;
import city.liangwang.replay.http.Patient;
import city.liangwang.replay.http.Reply;
import city.liangwang.replay.http.Request;
import city.liangwang.replay.http.StaffPerson;
import city.liangwang.replay.http.Tally;
import city.liangwang.replay.http.Transport;
import city.liangwang.replay.http.WechatPerson;
import city.liangwang.replay.plan.Readings;
import city.liangwang.shared.CityIds;
import city.liangwang.testing.StandInPhone;
import city.liangwang.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Small days against the application itself, through its HTTP API; only Keycloak is not there, and
 * staff have tokens of the tests.
 */
@QuarkusTest
@TestProfile(DemonstrationCity.class)
class LiveReplayTest {

  private static final Path PEOPLE = Path.of("src/main/resources/cities/anyang/people.csv");
  private static final CityIds IDS = new CityIds("410500");
  private static final int READINGS = 40;
  private static final int LOST_ONE_IN = 7;

  @Test
  void a_day_with_faults_ends_with_every_gram_and_fen_explained(@TempDir Path folder)
      throws IOException {
    var report = replay(folder, 1, true, request -> false);

    assertThat(report.lines()).noneMatch(line -> line.startsWith("UNE"));
    assertThat(report.isClean()).isTrue();
    var json = report.json();
    assertThat(json.path("doorWeighings").asInt()).isEqualTo(READINGS);
    assertThat(json.path("doorGrams").asLong()).isEqualTo(gramsOfTheReadings());
    assertThat(json.path("publicFigures").asText()).isEqualTo("agree");
    assertThat(json.path("ledgerCheck").asText()).isEqualTo("ok");
    assertThat(json.path("paidFen").asLong()).isPositive();
    assertThat(json.path("expectedRefusals").asLong()).isPositive();
    assertThat(json.path("unshippableLots").asInt()).isZero();
  }

  @Test
  void the_same_day_again_books_nothing_more_although_answers_are_lost(@TempDir Path folder)
      throws IOException {
    var calls = new AtomicInteger();
    var first = replay(folder, 2, true, request -> calls.incrementAndGet() % LOST_ONE_IN == 0);
    var again = replay(folder, 2, true, request -> calls.incrementAndGet() % LOST_ONE_IN == 0);

    assertThat(first.json().path("retries").asLong()).isPositive();
    assertThat(first.lines()).noneMatch(line -> line.startsWith("UNE"));
    assertThat(again.lines()).noneMatch(line -> line.startsWith("UNE"));
    for (var name : DayTest.FIGURES) {
      assertThat(again.json().get(name)).as(name).isEqualTo(first.json().get(name));
    }
  }

  private static long gramsOfTheReadings() throws IOException {
    return Readings.all().subList(0, READINGS).stream().mapToLong(one -> one.grams()).sum();
  }

  private static Report replay(
      Path folder, long seed, boolean faults, Function<Request, Boolean> isLost)
      throws IOException {
    var tally = new Tally();
    var http = new HttpTransport(8);
    Transport staffHaveTokens =
        request -> request.operation().equals("keycloak") ? token(request) : http.send(request);
    Transport lossy =
        request -> {
          var reply = staffHaveTokens.send(request);
          if (!request.operation().equals("keycloak") && isLost.apply(request)) {
            throw new IOException("the answer was lost on its way");
          }
          return reply;
        };
    var transport = new Patient(lossy, LiveReplayTest::rest, tally);
    var api = new Api(transport, "http://localhost:" + RestAssured.port, tally);
    var wechat = new Api(transport, StandInPhone.url(), tally);
    var progress = new Progress(new PrintStream(OutputStream.nullOutputStream()), false, tally);
    var team =
        Team.read(
            team(folder),
            (username, password) ->
                new StaffPerson(
                    transport, LiveReplayTest::rest, tally, "http://keycloak", username, password));
    var finder = new CityFinder(api, team, user -> new WechatPerson(api, wechat, user, true));
    var options = new Options(seed, 0, READINGS, faults, null, folder);
    return Day.prepare(
            options,
            progress,
            LiveReplayTest::rest,
            api,
            finder,
            user -> new WechatPerson(api, wechat, user, false),
            Readings.all())
        .live();
  }

  /** Keycloak's answer, made here: the password is the role. */
  private static Reply token(Request request) {
    var form = String.valueOf(request.body()).split("[&=]", -1);
    var role = Role.find(form[7]).orElseThrow();
    var token = Tokens.of(IDS.of(CityIds.Kind.PERSON, form[5]), role);
    return new Reply(200, "{\"access_token\":\"" + token + "\",\"expires_in\":3000}", 0);
  }

  private static void rest(long millis) {
    try {
      Thread.sleep(Math.min(millis, 200));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path team(Path folder) throws IOException {
    var rows =
        Files.readAllLines(PEOPLE).stream()
            .filter(line -> !line.startsWith("#") && !line.startsWith("username"))
            .map(line -> line.split(",", -1))
            .filter(cells -> !cells[1].equals("collector"))
            .map(cells -> String.join(",", cells[0], cells[1], cells[1], cells[2] + ":" + cells[3]))
            .collect(Collectors.joining("\n"));
    return Files.writeString(
        folder.resolve("people.csv"),
        "username,password,role,scope\n" + rows,
        StandardCharsets.UTF_8);
  }
}
