package io.keybuzz.adapters.http.json;

/**
 * What is wrong with one field or query parameter.
 *
 * @param code one of {@code required wrong-type unknown blank too-long malformed not-allowed out-of-range unstorable repeated}
 * @param message for people; never repeats the value
 */
public record FieldError(String field, String code, String message) {}
