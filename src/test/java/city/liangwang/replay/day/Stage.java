package city.liangwang.replay.day;

import city.liangwang.replay.http.Api;
import city.liangwang.replay.http.Patient;
import city.liangwang.replay.http.StaffPerson;
import city.liangwang.replay.http.Tally;
import city.liangwang.replay.http.Transport;
import city.liangwang.replay.http.WechatPerson;
import city.liangwang.replay.plan.Fault;
import city.liangwang.replay.plan.Ids;
import city.liangwang.replay.plan.Job;
import city.liangwang.replay.plan.Line;
import city.liangwang.replay.plan.Plan;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One pickup of one household on a {@link FakePlatform}, with everybody at work. */
final class Stage {

  static final String TEAM =
      """
      # Invented.
      username,password,role,scope,nameZh
      keeper-1,p,station-keeper,station:S1,甲
      keeper-2,p,station-keeper,station:S2,乙
      driver-1,p,driver,centre:C1,丙
      clerk-1,p,centre-clerk,centre:C1,戊
      clerk-2,p,centre-clerk,centre:C1,己
      recycler-1,p,recycler,recycler:RC,庚
      dispatcher,p,dispatcher,city:1,辛
      finance,p,finance,city:1,壬
      """;

  private static final Set<String> AROUND_IT =
      Set.of("keycloak", "stand-in", "signIn", "registerAddress");

  final FakePlatform platform;
  final Tally tally = new Tally();
  final Figures figures = new Figures();
  final Api api;
  final Scene scene;
  final DoorWork doorWork;
  final LateRepeats lateRepeats;
  final List<Long> pauses = new ArrayList<>();

  Stage(FakePlatform platform, Transport transport, Job job) {
    this.platform = platform;
    this.api = new Api(new Patient(transport, pauses::add, tally), "http://platform", tally);
    var known = finder(transport, TEAM).find();
    var homes =
        List.of(
            new Plan.Household(0, "high street", 1, "community-1"),
            new Plan.Household(1, "high street", 2, "community-1"));
    var plan = new Plan(1, homes, List.of(job), List.of(), List.of(), List.of(), List.of());
    scene = new Scene(api, known, plan, new Ids("stage"), figures);
    lateRepeats = new LateRepeats(api);
    var residents = new Residents(api, known, new Ids("residents"), homes, this::phone);
    var state = new ObjectMapper().createObjectNode();
    state.putArray("S1").add("08:00").add("10:00").add("12:00");
    doorWork = new DoorWork(scene, residents, new Slots(state), lateRepeats, pauses::add);
    platform.operations.clear();
  }

  static Stage of(Job job) {
    var platform = new FakePlatform();
    return new Stage(platform, platform, job);
  }

  CityFinder finder(Transport transport, String people) {
    var patient = new Patient(transport, pauses::add, tally);
    var asked = new Api(patient, "http://platform", tally);
    return new CityFinder(
        asked, team(patient, people), user -> new WechatPerson(asked, asked, user, true));
  }

  private WechatPerson phone(String user) {
    return new WechatPerson(api, api, user, false);
  }

  private Team team(Transport transport, String people) {
    try {
      var file = Files.writeString(Files.createTempFile("people", ".csv"), people);
      try {
        return team(transport, file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Team team(Transport transport, Path file) throws IOException {
    return Team.read(
        file,
        (username, password) ->
            new StaffPerson(transport, pauses::add, tally, "http://keycloak", username, password));
  }

  /** A mixed bag of 5,000 g at station S1, for collector-1-1. */
  static Job job(Job.Way way, Fault... faults) {
    var lines = List.of(new Line("R0901", 4_000, false), new Line("R0901", 1_000, true));
    var amended = List.of(new Line("R0901", 4_100, false), new Line("R0901", 1_000, true));
    var all = EnumSet.noneOf(Fault.class);
    all.addAll(List.of(faults));
    return new Job(0, 0, 0, "S1", "collector-1-1", way, false, lines, amended, all);
  }

  /** What was asked of the platform for the pickup itself, in order. */
  List<String> operations() {
    return platform.operations.stream().filter(one -> !AROUND_IT.contains(one)).toList();
  }
}
