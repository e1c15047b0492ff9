package city.liangwang.people;

import java.util.UUID;

/**
 * Where a resident lives. The exact address is shown to a collector only while the collector holds
 * the job.
 *
 * @param householdId the same for everybody at this door
 * @param line building, unit and room
 */
public record Address(UUID id, UUID residentId, UUID householdId, UUID communityId, String line) {}
