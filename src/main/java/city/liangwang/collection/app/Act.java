package city.liangwang.collection.app;

import city.liangwang.people.Person;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody does something now.
 *
 * @param id made by the client
 */
record Act(UUID id, Person person, Instant at) {}
