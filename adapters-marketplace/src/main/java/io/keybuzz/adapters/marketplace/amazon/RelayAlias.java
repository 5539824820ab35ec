package io.keybuzz.adapters.marketplace.amazon;

import io.keybuzz.domain.shared.EmailAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address under which a buyer reaches one seller, stable for the pair of them.
 *
 * @param identity who it is: lower case, without the case
 * @param caseId the Seller Central case that newer addresses carry behind a plus
 * @param full where an answer goes, to the letter
 */
record RelayAlias(String identity, Optional<String> caseId, EmailAddress full) {
    private static final Pattern CASE =
            Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** Nothing when the address is not the relay's. */
    static Optional<RelayAlias> of(EmailAddress address) {
        if (!AmazonDomains.isRelay(address.domain())) {
            return Optional.empty();
        }
        String local = address.localPart();
        int plus = local.indexOf('+');
        String base = plus < 0 ? local : local.substring(0, plus);
        Optional<String> caseId = plus < 0
                ? Optional.empty()
                : Optional.of(local.substring(plus + 1))
                        .filter(suffix -> CASE.matcher(suffix).matches())
                        .map(suffix -> suffix.toLowerCase(Locale.ROOT));
        return Optional.of(new RelayAlias(base.toLowerCase(Locale.ROOT) + "@" + address.domain(), caseId, address));
    }
}
