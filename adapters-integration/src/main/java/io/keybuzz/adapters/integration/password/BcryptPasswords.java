package io.keybuzz.adapters.integration.password;

import io.keybuzz.domain.tenancy.PasswordHash;
import io.keybuzz.domain.tenancy.port.PasswordHasher;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mindrot.jbcrypt.BCrypt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * bcrypt over base64(HMAC-SHA-256(pepper, NFKC(password))), stored as {@code v1$<pepperId>$<bcrypt>}. The pre-hash has 44
 * characters, so bcrypt's limit of 72 bytes, its trouble with U+0000 and its charset are out of play, and a stolen table
 * is worth nothing without the pepper.
 *
 * <p>Hashes of the source system ({@code $2a$}, {@code $2b$}, {@code $2y$} of the bare password) verify too, but only
 * for passwords bcrypt reads to the last byte.
 */
public final class BcryptPasswords implements PasswordHasher, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BcryptPasswords.class);
    private static final Pattern STORED = Pattern.compile(
            "(?:v1\\$(?<pepper>[A-Za-z0-9]{1,16}))?\\$2[aby](?<rest>\\$(?<cost>\\d\\d)\\$[./A-Za-z0-9]{53})");

    /** Salt and digest that belong to no password; checking against them takes as long as against real ones. */
    private static final String NOBODY = "abcdefghijklmnopqrstuu" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ01234";

    private static final int BCRYPT_READS = 72;

    private final PasswordSettings settings;
    private final Bulkhead bulkhead;
    private final String dummy;

    public BcryptPasswords(PasswordSettings settings) {
        this.settings = settings;
        this.bulkhead = new Bulkhead(settings.threads(), settings.queue());
        this.dummy = String.format(Locale.ROOT, "$2a$%02d$", settings.cost()) + NOBODY;
    }

    @Override
    public PasswordHash hash(String password) {
        String input = prehash(settings.pepperId(), password);
        String bcrypt = bulkhead.call(() -> BCrypt.hashpw(input, BCrypt.gensalt(settings.cost())));
        return new PasswordHash("v1$" + settings.pepperId() + bcrypt);
    }

    @Override
    public boolean matches(String password, Optional<PasswordHash> stored) {
        Optional<Check> check = stored.filter(hash -> !hash.equals(PasswordHash.NONE))
                .flatMap(hash -> readable(password, hash.value()));
        return bulkhead.call(() -> {
            boolean same = check.map(Check::holds).orElse(false);
            if (check.isEmpty()) {
                BCrypt.checkpw("somebody's password", dummy);
            }
            return same;
        });
    }

    @Override
    public <T> T inTurn(Supplier<T> login) {
        return bulkhead.holding(login);
    }

    @Override
    public void close() {
        bulkhead.close();
    }

    /** What to compare, or nothing when no password can match this hash. */
    private Optional<Check> readable(String password, String stored) {
        Matcher parts = STORED.matcher(stored);
        if (!parts.matches() || Integer.parseInt(parts.group("cost")) > PasswordSettings.MAX_COST) {
            LOG.warn("a stored password hash is not one this server can read");
            return Optional.empty();
        }
        String bcrypt = "$2a" + parts.group("rest");
        String pepper = parts.group("pepper");
        if (pepper == null) {
            return readToTheEnd(password) ? Optional.of(new Check(password, bcrypt)) : Optional.empty();
        }
        if (settings.pepper(pepper).isEmpty()) {
            LOG.warn("a stored password hash was made with pepper {}, which is not configured", pepper);
            return Optional.empty();
        }
        return Optional.of(new Check(prehash(pepper, password), bcrypt));
    }

    private String prehash(String pepperId, String password) {
        return Prehash.of(settings.pepper(pepperId).orElseThrow(), password);
    }

    private static boolean readToTheEnd(String password) {
        return password.indexOf('\0') < 0
                && Prehash.isEncodable(password)
                && Prehash.utf8(password).length <= BCRYPT_READS;
    }

    private record Check(String input, String bcrypt) {
        boolean holds() {
            try {
                return BCrypt.checkpw(input, bcrypt);
            } catch (RuntimeException broken) {
                LOG.warn("a stored password hash cannot be computed", broken);
                return false;
            }
        }
    }
}
