package city.liangwang.replay;

import city.liangwang.replay.day.CityFinder;
import city.liangwang.replay.day.Day;
import city.liangwang.replay.day.Options;
import city.liangwang.replay.day.Progress;
import city.liangwang.replay.day.Report;
import city.liangwang.replay.day.Team;
import city.liangwang.replay.http.Api;
import city.liangwang.replay.http.HttpTransport;
import city.liangwang.replay.http.Patient;
import city.liangwang.replay.http.Pause;
import city.liangwang.replay.http.StaffPerson;
import city.liangwang.replay.http.Tally;
import city.liangwang.replay.http.Unexpected;
import city.liangwang.replay.http.WechatPerson;
import city.liangwang.replay.plan.Readings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command: replays a city day against a running platform. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Replays a city day against the running platform, through its public HTTP API only.",
      "The last line on standard output is one JSON object; docs/replay.md explains it."
    })
public final class Replay implements Callable<Integer> {

  private static final int ALL_READINGS = 2_939;
  private static final int NOT_CLEAN = 1;
  private static final int CANNOT_BEGIN = 2;

  private final Installation installation;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "What all chance follows from (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--speed",
      defaultValue = "2000",
      description =
          "How many times as fast as a day of 12 hours; 0: as fast as it goes (default:"
              + " ${DEFAULT-VALUE}).")
  private long speed;

  @Option(
      names = "--readings",
      defaultValue = "" + ALL_READINGS,
      description = "How many of the real weighings (default: ${DEFAULT-VALUE}, all).")
  private int readings;

  @Option(names = "--no-faults", description = "Nothing goes wrong on purpose.")
  private boolean noFaults;

  @Option(
      names = "--parallel",
      defaultValue = "16",
      description = "How many calls at a time (default: ${DEFAULT-VALUE}).")
  private int parallel;

  @Option(
      names = "--day",
      description = "The day that names the replay (default: today in the city's zone).")
  private @Nullable LocalDate day;

  @Option(names = "--url", description = "The platform (default: where ./run starts it).")
  private @Nullable String url;

  @Option(names = "--wechat-url", description = "The stand-in of WeChat.")
  private @Nullable String wechatUrl;

  @Option(names = "--keycloak-url", description = "Keycloak.")
  private @Nullable String keycloakUrl;

  @Option(
      names = "--people",
      description = "The demonstration people with their passwords, as ./run writes them.")
  private @Nullable Path people;

  Replay(Installation installation) {
    this.installation = installation;
  }

  /** Ends with 0 when everything is explained and nothing unexpected happened. */
  public static void main(String[] arguments) {
    var command = new CommandLine(new Replay(new Installation(System.getenv())));
    System.exit(command.execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    var file = people == null ? installation.people() : people;
    if (readings < 1 || parallel < 1 || speed < 0) {
      return refuse("--readings and --parallel are at least 1, --speed is not below 0.");
    }
    if (!Files.exists(file)) {
      return refuse(file + " is missing; start the platform with ./run first.");
    }
    var tally = new Tally();
    var progress = new Progress(System.err, Boolean.getBoolean("liangwang.replay.terminal"), tally);
    try {
      var report = replay(file, tally, progress);
      progress.end();
      print(report);
      return report.isClean() ? 0 : NOT_CLEAN;
    } catch (Unexpected failure) {
      progress.end();
      return refuse(failure.detail());
    }
  }

  private Report replay(Path file, Tally tally, Progress progress) throws IOException {
    var transport = new Patient(new HttpTransport(parallel), Pause.real(), tally);
    var api = new Api(transport, or(url, installation.platform()), tally);
    var wechat = new Api(transport, or(wechatUrl, installation.wechat()), tally);
    var keycloak = or(keycloakUrl, installation.keycloak());
    var team =
        Team.read(
            file,
            (username, password) ->
                new StaffPerson(transport, Pause.real(), tally, keycloak, username, password));
    progress.say("Waiting for the platform and Keycloak");
    progress.start();
    var finder = new CityFinder(api, team, user -> new WechatPerson(api, wechat, user, true));
    var options = new Options(seed, speed, readings, !noFaults, day, installation.replays());
    return Day.prepare(
            options,
            progress,
            Pause.real(),
            api,
            finder,
            user -> new WechatPerson(api, wechat, user, false),
            Readings.all())
        .live();
  }

  private static String or(@Nullable String given, String usual) {
    return given == null ? usual : given;
  }

  private static void print(Report report) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    report.lines().forEach(out::println);
  }

  private static int refuse(String sentence) {
    System.err.println(sentence);
    return CANNOT_BEGIN;
  }
}
