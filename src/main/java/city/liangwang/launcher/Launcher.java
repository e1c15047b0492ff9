package city.liangwang.launcher;

import city.liangwang.launcher.LauncherSettings.Port;
import city.liangwang.launcher.RunningServers.Part;
import java.lang.ref.Reference;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Starts PostgreSQL, Redis, the application and Keycloak on this machine and stops them in the
 * right order: on Ctrl-C, on SIGTERM, or when the application ends by itself. Started by the Run
 * command of the README.
 */
public final class Launcher {

  private final LauncherSettings settings;
  private final Progress progress;
  private final RunningServers servers;
  private final Home home;
  private final PinnedVersions versions;

  private Launcher(LauncherSettings settings, Progress progress, RunningServers servers) {
    this.settings = settings;
    this.progress = progress;
    this.servers = servers;
    this.home = Home.of(Path.of(""), settings);
    this.versions = PinnedVersions.of(home.project());
  }

  public static void main(String[] arguments) throws InterruptedException {
    LauncherSettings settings = new LauncherSettings(System.getenv());
    Clock clock = Clock.systemUTC();
    long now = clock.millis();
    long started =
        settings.get("LIANGWANG_RUN_STARTED").map(s -> Long.parseLong(s) * 1000).orElse(now);
    Progress progress = new Progress(clock, started);
    RunningServers servers = new RunningServers(progress);
    Runtime.getRuntime().addShutdownHook(new Thread(servers::stopAll, "stop"));
    try {
      new Launcher(settings, progress, servers).run();
    } catch (LauncherFailure e) {
      if (!servers.areStopping()) {
        progress.print(String.valueOf(e.getMessage()));
      }
    }
    System.exit(1);
  }

  private void run() throws InterruptedException {
    FileLock lock = home.lock();
    try {
      lookAround();
      Secrets secrets = Secrets.in(home.secrets());
      DemoPeople people =
          DemoPeople.of(
              Prerequisites.cityIsThere(home.project(), settings).resolve("people.csv"), secrets);
      Optional<StaffSignIn> staffSignIn = staffSignIn(secrets);
      staffSignIn.ifPresent(StaffSignIn::startBeside);
      Application application = startApplication(secrets, people);
      progress.print(welcome(people, application));
      staffSignIn.ifPresent(StaffSignIn::begin);
      waitFor(application);
    } finally {
      // Only the reference keeps the lock; it goes with the process, however that ends.
      Reference.reachabilityFence(lock);
    }
  }

  private void waitFor(Application application) throws InterruptedException {
    int exit = application.waitFor();
    throw new LauncherFailure(
        "The application ended unexpectedly (status "
            + exit
            + "; its log is "
            + application.log()
            + "), so all servers are stopped now; give the same command to start again.");
  }

  /** What an earlier start left behind is not somebody else's. */
  private void lookAround() {
    if (Application.stopLeftover(home)) {
      progress.say("Stopped an application that an earlier start had left behind");
    }
    Prerequisites.diskHasRoom(home.folder());
    Prerequisites.ownKeycloakHasSecret(settings);
    Prerequisites.cityIsThere(home.project(), settings);
    Prerequisites.portIsFree(settings, Port.APPLICATION);
    Prerequisites.portIsFree(settings, Port.WECHAT);
  }

  private Application startApplication(Secrets secrets, DemoPeople people) {
    Map<String, String> environment =
        new ApplicationEnvironment(settings)
            .postgres(startPostgres(secrets))
            .redis(startRedis())
            .keycloak(secrets)
            .secrets(secrets, people)
            .values();
    progress.say("Starting the application");
    Application application =
        servers.start(
            Part.APPLICATION,
            () -> Application.start(home, settings, environment),
            Application::stop);
    application.waitUntilReady();
    progress.say("The application answers on " + settings.address());
    return application;
  }

  private @Nullable EmbeddedPostgres startPostgres(Secrets secrets) {
    if (settings.ownPostgres()) {
      progress.say("Using your own PostgreSQL");
      return null;
    }
    progress.say("Starting PostgreSQL " + versions.postgres());
    EmbeddedPostgres.Settings wanted =
        new EmbeddedPostgres.Settings(
            home.folder().resolve("postgresql"),
            home.folder().resolve("postgresql-" + versions.postgres()),
            settings.port(Port.POSTGRES),
            secrets.databasePassword(),
            true);
    return servers.start(
        Part.POSTGRES, () -> EmbeddedPostgres.start(wanted), EmbeddedPostgres::stop);
  }

  private @Nullable EmbeddedRedis startRedis() {
    if (settings.ownRedis()) {
      progress.say("Using your own Redis");
      return null;
    }
    progress.say("Starting Redis");
    return servers.start(
        Part.REDIS,
        () -> EmbeddedRedis.start(home.folder().resolve("redis"), settings.port(Port.REDIS)),
        EmbeddedRedis::stop);
  }

  private Optional<StaffSignIn> staffSignIn(Secrets secrets) {
    if (settings.ownKeycloak()) {
      progress.say("Using your own Keycloak");
      return Optional.empty();
    }
    KeycloakProgram program =
        new KeycloakProgram(
            home, versions.keycloak(), settings.get("LIANGWANG_MAVEN").orElse("mvn"));
    EmbeddedKeycloak keycloak = new EmbeddedKeycloak(program, settings, secrets);
    KeycloakDemonstration demonstration =
        new KeycloakDemonstration(
            keycloak.address(),
            secrets.keycloakAdminPassword(),
            home.project().resolve("deploy/keycloak/demo/liangwang-replay.json"));
    return Optional.of(new StaffSignIn(program, keycloak, demonstration, servers, progress));
  }

  private String welcome(DemoPeople people, Application application) {
    return String.join(
        System.lineSeparator(),
        "",
        "两网 Liangwang runs on " + settings.address() + " (public page, no sign-in needed).",
        "The log is "
            + application.log()
            + "; Ctrl-C stops everything, the same command starts it again.",
        "",
        "Demonstration people, for the sign-in of staff, which is ready as soon as Keycloak is:",
        people.table(),
        "");
  }
}
