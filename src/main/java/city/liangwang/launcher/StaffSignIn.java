package city.liangwang.launcher;

import city.liangwang.launcher.RunningServers.Part;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Brings Keycloak up beside the application, which does not wait for it. */
final class StaffSignIn implements Runnable {

  private static final long NOTICE_SECONDS = 15;

  private final KeycloakProgram program;
  private final EmbeddedKeycloak keycloak;
  private final KeycloakDemonstration demonstration;
  private final RunningServers servers;
  private final Progress progress;
  private final CountDownLatch applicationAnswers = new CountDownLatch(1);

  StaffSignIn(
      KeycloakProgram program,
      EmbeddedKeycloak keycloak,
      KeycloakDemonstration demonstration,
      RunningServers servers,
      Progress progress) {
    this.program = program;
    this.keycloak = keycloak;
    this.demonstration = demonstration;
    this.servers = servers;
    this.progress = progress;
  }

  /** On a thread that keeps nobody from stopping. */
  void startBeside() {
    Thread thread = new Thread(this, "staff-sign-in");
    thread.setDaemon(true);
    thread.start();
  }

  /** Says by itself what went wrong: everything but the sign-in of staff works without Keycloak. */
  @Override
  public void run() {
    try {
      bringUp();
    } catch (LauncherFailure e) {
      if (!servers.areStopping()) {
        progress.say("Staff cannot sign in: " + e.getMessage());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** To be called once the application answers: until then it has the machine for itself. */
  void begin() {
    applicationAnswers.countDown();
  }

  private void bringUp() throws InterruptedException {
    // A server that an earlier start left behind belongs to this one, even if it stops before its
    // turn.
    servers.start(Part.KEYCLOAK, () -> keycloak, EmbeddedKeycloak::stop);
    fetch();
    applicationAnswers.await();
    progress.say("Starting Keycloak, for the sign-in of staff (the first time takes a minute)");
    servers.start(Part.KEYCLOAK, keycloak::startOrAdopt, EmbeddedKeycloak::stop);
    if (!keycloak.waitUntilReady()) {
      throw new LauncherFailure(
          "Keycloak did not start; its log is " + program.home().log("keycloak") + ".");
    }
    demonstration.apply();
    progress.say("Keycloak answers on " + keycloak.address() + ": staff can sign in now");
  }

  private void fetch() throws InterruptedException {
    if (program.isUnpacked()) {
      return;
    }
    progress.say("Fetching Keycloak " + program.version() + " through Maven (177 MB, once)");
    Process maven = servers.start(Part.DOWNLOAD, program::fetch, StaffSignIn::stopDownload);
    while (!maven.waitFor(NOTICE_SECONDS, TimeUnit.SECONDS)) {
      progress.say("Still fetching Keycloak");
    }
    servers.forget(Part.DOWNLOAD);
    program.putInPlace(maven.exitValue());
    progress.say("Keycloak is unpacked");
  }

  private static void stopDownload(Process maven) {
    maven.descendants().forEach(ProcessHandle::destroy);
    maven.destroy();
  }
}
