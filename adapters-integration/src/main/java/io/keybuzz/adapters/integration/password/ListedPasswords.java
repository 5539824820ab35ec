package io.keybuzz.adapters.integration.password;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nulabinc.zxcvbn.StandardDictionaries;
import io.keybuzz.domain.tenancy.access.port.CommonPasswords;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * The passwords that leaks of the past show most often, from the list that comes with zxcvbn, which is English for the most
 * part, and first guesses in the languages sellers write in; read when first asked.
 */
public final class ListedPasswords implements CommonPasswords {
    @Override
    public boolean contains(String password) {
        return Listed.ALL.contains(password);
    }

    private static final class Listed {
        static final Set<String> ALL = read();

        private static Set<String> read() {
            try (InputStream more = ListedPasswords.class.getResourceAsStream("first-guesses.txt")) {
                Set<String> all = new HashSet<>(
                        StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
                new String(Objects.requireNonNull(more).readAllBytes(), UTF_8)
                        .lines()
                        .forEach(all::add);
                return Set.copyOf(all);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("the list of common passwords cannot be read", unreadable);
            }
        }
    }
}
