package io.keybuzz.adapters.marketplace.shared.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What orders of every channel have in one form or another. */
public final class OrderFields {
    private OrderFields() {}

    /** First and last name, as far as they are told. */
    public static Optional<String> name(JsonNode person, String first, String last) {
        String name = Stream.of(Json.text(person, first), Json.text(person, last))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return Optional.of(name).filter(it -> !it.isEmpty());
    }

    /** At least one: a line of nothing is no line. */
    public static int quantity(JsonNode line) {
        return Math.max(1, line.path("quantity").asInt(1));
    }

    /** Amount and currency, such as {@code 19.90 EUR}. */
    public static Optional<String> price(Optional<String> amount, Optional<String> currency) {
        return amount.map(value -> value + currency.map(code -> " " + code).orElse(""));
    }
}
