package city.liangwang.people.app;

import city.liangwang.people.Person;
import java.time.Instant;

/** A sign-in that holds until it expires; nobody can take it back, so it is short. */
public record Session(String token, Instant expiresAt, Person person) {}
