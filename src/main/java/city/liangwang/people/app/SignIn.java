package city.liangwang.people.app;

import city.liangwang.people.Person;
import city.liangwang.people.data.PersonRow;
import city.liangwang.people.domain.Phone;
import city.liangwang.people.spi.MiniProgram;
import city.liangwang.platform.http.RequestProblem;
import city.liangwang.platform.limit.Rate;
import city.liangwang.platform.limit.RateLimiter;
import city.liangwang.platform.security.Role;
import io.quarkus.logging.Log;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Signs residents, collectors, keepers and drivers in with WeChat. */
@ApplicationScoped
public class SignIn {

  private final MiniProgram miniProgram;
  private final RateLimiter limiter;
  private final IdentifyWechat identifyWechat;
  private final PeopleConfig config;
  private final Clock clock;

  SignIn(
      MiniProgram miniProgram,
      RateLimiter limiter,
      IdentifyWechat identifyWechat,
      PeopleConfig config,
      Clock clock) {
    this.miniProgram = miniProgram;
    this.limiter = limiter;
    this.identifyWechat = identifyWechat;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Fails with {@code too-many-requests}, with what WeChat refuses ({@link MiniProgram}) and with
   * {@code phone-in-use}, {@code wechat-in-use} or {@code forbidden}.
   *
   * @param code of {@code wx.login}
   * @param phoneCode of the phone button; null when the person did not press it
   * @param address the network address of the caller
   */
  public Uni<Session> signIn(String code, @Nullable String phoneCode, String address) {
    return limiter
        .take("sign-in-address", address, Rate.perMinute(config.addressPerMinute()))
        .chain(() -> miniProgram.openid(code))
        .call(openid -> limitAccount(openid))
        .chain(openid -> identify(openid, phoneCode))
        .map(PersonRow::person)
        .map(this::sessionOf);
  }

  private Uni<Void> limitAccount(String openid) {
    return limiter.take("sign-in-wechat", openid, Rate.perMinute(config.personPerMinute()));
  }

  // WeChat is asked before the transaction begins.
  private Uni<PersonRow> identify(String openid, @Nullable String phoneCode) {
    var phone =
        phoneCode == null
            ? Uni.createFrom().item(Optional.<Phone>empty())
            : miniProgram.phoneNumber(phoneCode).map(number -> Optional.of(Phone.parse(number)));
    return phone.chain(known -> identifyWechat.identify(openid, known.orElse(null)));
  }

  private Session sessionOf(Person person) {
    var roles = rolesOnThePhone(person);
    var now = clock.instant();
    var expiresAt = now.plus(config.tokenLifetime());
    var token =
        Jwt.subject(person.id().toString())
            .groups(roles.stream().map(Role::inToken).collect(Collectors.toSet()))
            .issuedAt(now)
            .expiresAt(expiresAt)
            .sign();
    Log.debugf("person %s signed in with WeChat", person.id());
    return new Session(
        token, expiresAt, new Person(person.id(), person.name(), roles, person.scope()));
  }

  // Whoever holds the phone of an administrator is not yet the administrator.
  private static Set<Role> rolesOnThePhone(Person person) {
    var roles = new HashSet<>(person.roles());
    roles.retainAll(StaffRules.byWechat());
    if (roles.isEmpty()) {
      throw RequestProblem.FORBIDDEN.because("these roles sign in at the console");
    }
    return roles;
  }
}
