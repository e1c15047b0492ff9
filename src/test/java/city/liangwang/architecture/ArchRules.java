package city.liangwang.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.modules.syntax.ModuleDependencyScope.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.modules.syntax.ModuleRuleDefinition.modules;

import city.liangwang.AppModule;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.groups.UniAwait;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The rules, apart from the classes they are run on, so that they can be aimed at bad code, too.
 */
final class ArchRules {

  private ArchRules() {}

  /** By name, for classes below {@code root}. */
  static Map<String, ArchRule> rules(String root) {
    var rules = new LinkedHashMap<String, ArchRule>();
    rules.put("modules use only what they declare", modulesUseOnlyWhatTheyDeclare(root));
    rules.put("modules use only exposed packages", modulesUseOnlyExposedPackages());
    rules.put("modules have no cycles", modulesHaveNoCycles());
    rules.put("packages have no cycles", packagesHaveNoCycles(root));
    rules.put("spi is only for its owner and integration", spiIsOnlyForOwnerAndIntegration(root));
    rules.put("domain is pure", domainIsPure(root));
    rules.put("shared is pure", sharedIsPure(root));
    rules.put("web does not reach data", webDoesNotReachData());
    rules.put("data does not reach up", dataDoesNotReachUp());
    rules.put("app does not know web", appDoesNotKnowWeb());
    rules.put("transactions start in app", transactionsStartInApp());
    rules.put("nobody blocks", nobodyBlocks());
    rules.put("one connection, one stream", oneConnectionOneStream());
    rules.put("time comes from the clock", timeComesFromTheClock());
    rules.put("no floating point quantities", noFloatingPointQuantities());
    rules.put("bodies are records", bodiesAreRecords());
    rules.put("no field injection", noFieldInjection());
    return rules;
  }

  private static ArchRule modulesUseOnlyWhatTheyDeclare(String root) {
    return modules()
        .definedByAnnotation(AppModule.class)
        .should()
        .respectTheirAllowedDependenciesDeclaredIn(
            "allowedDependencies", consideringOnlyDependenciesInAnyPackage(root + ".."))
        .ignoreDependency(alwaysTrue(), belongToAnyOf(AppModule.class));
  }

  private static ArchRule modulesUseOnlyExposedPackages() {
    return modules()
        .definedByAnnotation(AppModule.class)
        .should()
        .onlyDependOnEachOtherThroughPackagesDeclaredIn("exposedPackages");
  }

  private static ArchRule modulesHaveNoCycles() {
    return modules().definedByAnnotation(AppModule.class).should().beFreeOfCycles();
  }

  private static ArchRule packagesHaveNoCycles(String root) {
    return slices().matching(root + ".(**)").should().beFreeOfCycles();
  }

  private static ArchRule spiIsOnlyForOwnerAndIntegration(String root) {
    return classes()
        .that()
        .resideInAPackage(root + ".*.spi..")
        .should(beUsedOnlyByOwnerAnd(root, "integration"));
  }

  private static ArchRule domainIsPure(String root) {
    return classes()
        .that()
        .resideInAPackage(root + ".*.domain..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "java..", "org.jspecify..", root + ".shared..", root + ".*", root + ".*.domain.."));
  }

  private static ArchRule sharedIsPure(String root) {
    return classes()
        .that()
        .resideInAPackage(root + ".shared..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "org.jspecify..", root + ".shared..")
                .or(belongToAnyOf(AppModule.class)));
  }

  private static ArchRule webDoesNotReachData() {
    return noClasses()
        .that()
        .resideInAPackage("..web..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..data..");
  }

  private static ArchRule dataDoesNotReachUp() {
    return noClasses()
        .that()
        .resideInAPackage("..data..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..web..", "..app..");
  }

  private static ArchRule appDoesNotKnowWeb() {
    return noClasses()
        .that()
        .resideInAPackage("..app..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..web..");
  }

  private static ArchRule transactionsStartInApp() {
    return noClasses()
        .that()
        .resideOutsideOfPackages("..app..", "..platform..")
        .should()
        .callMethodWhere(callTo(Pool.class, "withTransaction", "withConnection", "getConnection"));
  }

  private static ArchRule nobodyBlocks() {
    return noClasses()
        .that()
        // Programs of their own, with threads of their own: they may wait.
        .resideOutsideOfPackages("..launcher..", "..replay..", "..bench..")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(UniAwait.class)
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethodWhere(callNamed("executeAndAwait", "executeAndForget"));
  }

  private static ArchRule oneConnectionOneStream() {
    return noClasses()
        .that()
        .resideInAnyPackage("..app..", "..data..")
        .should()
        .callMethodWhere(
            callTo(Uni.class, "combine", "join")
                .or(callTo(Multi.class, "createBy"))
                .or(callNamed("transformToUniAndMerge", "transformToMultiAndMerge")));
  }

  private static ArchRule timeComesFromTheClock() {
    return noClasses()
        .that()
        .doNotHaveSimpleName("ClockProducer")
        .and()
        .resideOutsideOfPackages("..launcher..", "..replay..", "..bench..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(Date.class);
  }

  private static ArchRule noFloatingPointQuantities() {
    return noFields()
        .that()
        .haveNameMatching("(?i).*(fen|yuan|amount|price|money|balance|grams?|weight|points?)$")
        .should()
        .haveRawType(double.class)
        .orShould()
        .haveRawType(float.class)
        .orShould()
        .haveRawType(Double.class)
        .orShould()
        .haveRawType(Float.class);
  }

  private static ArchRule bodiesAreRecords() {
    return classes()
        .that()
        .resideInAPackage("..web..")
        .and()
        .haveNameMatching(".*(Request|View)")
        .should()
        .beRecords();
  }

  private static ArchRule noFieldInjection() {
    return noFields()
        .should()
        .beAnnotatedWith("jakarta.inject.Inject")
        .orShould()
        .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty");
  }

  private static DescribedPredicate<JavaCall<?>> callTo(Class<?> owner, String... names) {
    var wanted = Set.of(names);
    return DescribedPredicate.describe(
        owner.getSimpleName() + wanted,
        call -> call.getTargetOwner().isEquivalentTo(owner) && wanted.contains(call.getName()));
  }

  private static DescribedPredicate<JavaCall<?>> callNamed(String... names) {
    var wanted = Set.of(names);
    return DescribedPredicate.describe(wanted.toString(), call -> wanted.contains(call.getName()));
  }

  private static ArchCondition<JavaClass> beUsedOnlyByOwnerAnd(String root, String guest) {
    return new ArchCondition<>("be used only by their own module and " + guest) {
      @Override
      public void check(JavaClass port, ConditionEvents events) {
        var owner = moduleOf(root, port);
        for (Dependency dependency : port.getDirectDependenciesToSelf()) {
          var user = moduleOf(root, dependency.getOriginClass());
          var ok = user.equals(owner) || user.equals(guest);
          events.add(new SimpleConditionEvent(dependency, ok, dependency.getDescription()));
        }
      }
    };
  }

  private static String moduleOf(String root, JavaClass type) {
    var name = type.getPackageName();
    var rest = name.substring(Math.min(name.length(), root.length() + 1));
    var dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }
}
