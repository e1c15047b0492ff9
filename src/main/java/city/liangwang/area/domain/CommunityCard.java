package city.liangwang.area.domain;

import city.liangwang.area.Community;

/**
 * A community with what people want to know of it.
 *
 * @param setting urban or rural
 * @param version counts its changes
 */
public record CommunityCard(
    Community community,
    String nameEn,
    String setting,
    int households,
    boolean synthetic,
    long version) {}
