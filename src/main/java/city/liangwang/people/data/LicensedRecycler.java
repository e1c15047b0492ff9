package city.liangwang.people.data;

import city.liangwang.people.Recycler;

/** A recycler with the number of its licence. */
public record LicensedRecycler(Recycler recycler, String licence) {}
