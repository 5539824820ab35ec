package io.keybuzz.adapters.integration.password;

import com.nulabinc.zxcvbn.StandardDictionaries;
import io.keybuzz.domain.tenancy.access.port.CommonPasswords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/** The passwords that leaks of the past show most often, from the list that comes with zxcvbn; read when first asked. */
public final class ListedPasswords implements CommonPasswords {
    @Override
    public boolean contains(String password) {
        return Listed.ALL.contains(password);
    }

    private static final class Listed {
        static final Set<String> ALL = read();

        private static Set<String> read() {
            try {
                return Set.copyOf(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
            } catch (IOException unreadable) {
                throw new UncheckedIOException("the list of common passwords cannot be read", unreadable);
            }
        }
    }
}
