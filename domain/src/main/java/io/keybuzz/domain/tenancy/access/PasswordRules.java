package io.keybuzz.domain.tenancy.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.Texts;
import io.keybuzz.domain.tenancy.TenancyProblem;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a new password must be (NIST SP 800-63B §5.1.1.2): long enough, not one that everybody tries, not made of what is
 * known about its owner. No rules about kinds of characters, and no end date: both make passwords worse.
 */
public final class PasswordRules {
    public static final int MIN_LENGTH = 8;
    public static final int MAX_BYTES = 1_024;
    private static final int MIN_DIFFERENT = 4;
    private static final int MIN_WORD = 4;
    private static final int MIN_OWN = 5;
    private static final String PRODUCT = "keybuzz";

    private final Predicate<String> common;

    /** @param common whether a password, in lower case, is among those that everybody tries */
    public PasswordRules(Predicate<String> common) {
        this.common = common;
    }

    /**
     * What is known about whoever has the account: the address before the @ and the names its domain is made of, the tenant's
     * name and slug, and what people are called.
     *
     * @param names of the person, as stored and as just given
     */
    public static List<String> contextOf(
            EmailAddress email, Optional<String> tenantName, Optional<String> tenantSlug, List<String> names) {
        List<String> words = new ArrayList<>();
        words.add(email.localPart());
        String domain = email.domain();
        words.add(domain.substring(0, domain.lastIndexOf('.')));
        tenantName.ifPresent(words::add);
        tenantSlug.ifPresent(words::add);
        words.addAll(names);
        return words;
    }

    /**
     * Refuses with {@code tenancy/weak-password}, which says what is wrong.
     *
     * @param context what is known about its owner; the product's name is always added
     */
    public void check(String password, Collection<String> context) {
        fault(password, context).ifPresent(fault -> {
            throw refusal(fault);
        });
    }

    private Optional<String> fault(String password, Collection<String> context) {
        String normal = Normalizer.normalize(password, Normalizer.Form.NFKC);
        if (!Texts.isStorable(password)) {
            return Optional.of("The password has characters that nobody can type");
        }
        if (password.getBytes(UTF_8).length > MAX_BYTES) {
            return Optional.of("A password has at most " + MAX_BYTES + " bytes");
        }
        if (Texts.length(normal) < MIN_LENGTH) {
            return Optional.of("A password has at least " + MIN_LENGTH + " characters");
        }
        if (normal.codePoints().distinct().count() < MIN_DIFFERENT) {
            return Optional.of("The password repeats itself");
        }
        String lower = GuessForms.normal(password);
        if (GuessForms.of(lower).stream().anyMatch(common)) {
            return Optional.of("This password is among those that are tried first");
        }
        return isMadeOf(lower, context)
                        || isMadeOf(GuessForms.plain(lower, 'i'), context)
                        || isMadeOf(GuessForms.plain(lower, 'l'), context)
                ? Optional.of(
                        "The password is made of your address, your name, your company's name or the name KeyBuzz")
                : Optional.empty();
    }

    /** Whether hardly anything is left of the password once the known words are taken out of it. */
    private static boolean isMadeOf(String lower, Collection<String> context) {
        List<String> words = new ArrayList<>(List.of(PRODUCT));
        for (String known : context) {
            String normal = GuessForms.normal(known);
            words.add(GuessForms.joined(normal));
            words.addAll(List.of(normal.split("[^\\p{L}\\p{N}]+", -1)));
        }
        words.sort(Comparator.comparingInt(String::length).reversed());
        String all = GuessForms.joined(lower);
        String own = all;
        for (String word : words) {
            if (word.length() >= MIN_WORD) {
                own = own.replace(word, "");
            }
        }
        return !own.equals(all) && own.length() < MIN_OWN;
    }

    private static Refusal refusal(String detail) {
        return TenancyProblem.WEAK_PASSWORD.refuse(detail);
    }
}
