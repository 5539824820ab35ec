package io.keybuzz.application.shared.once;

import java.util.function.Function;

/**
 * A client's wish that a call has one effect however often it arrives.
 *
 * @param method and route what is called, as a template, so that a key belongs to one kind of call
 * @param key chosen by the client, 1 to 255 printable ASCII characters
 * @param fingerprint SHA-256 of everything the call says, in hexadecimal: the same key with another one is a mistake
 * @param answer turns the use case's result into what is kept; runs inside the unit of work
 */
public record OnceOnly(
        String method, String route, String key, String fingerprint, Function<Object, StoredAnswer> answer) {
    @Override
    public String toString() {
        return "OnceOnly[" + method + " " + route + "]";
    }
}
