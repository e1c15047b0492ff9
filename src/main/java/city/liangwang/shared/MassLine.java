package city.liangwang.shared;

/**
 * Some grams of one material.
 *
 * @param materialCode as in the catalogue
 * @param grams not negative
 */
public record MassLine(String materialCode, long grams) {}
