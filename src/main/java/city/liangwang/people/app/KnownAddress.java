package city.liangwang.people.app;

import city.liangwang.area.Community;
import city.liangwang.people.Address;

/** An address and the community around it, which says whether it is covered. */
public record KnownAddress(Address address, Community community) {}
