package city.liangwang.replay.plan;

/** A real weighing: where, and how much. */
public record Reading(String street, long grams) {}
