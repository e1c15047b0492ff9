package city.liangwang.platform.http;

/**
 * What is wrong with one field of a request.
 *
 * @param field as in the request: {@code lines[0].grams}
 */
public record FieldError(String field, String message) {}
