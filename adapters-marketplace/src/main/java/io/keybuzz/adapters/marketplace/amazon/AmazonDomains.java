package io.keybuzz.adapters.marketplace.amazon;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which mail domains are Amazon's. The relay is tested before the company, because every relay domain ends like one of the
 * company's, and both by the whole domain, because {@code marketplace.amazon.fr.evil.example} begins like one.
 */
final class AmazonDomains {
    private static final String RELAY = "marketplace.amazon.";
    private static final Set<String> TLDS = Set.of(
            "com", "com.au", "com.be", "com.br", "com.mx", "com.tr", "co.jp", "co.uk", "co.za", "ae", "ca", "de", "eg",
            "es", "fr", "ie", "in", "it", "nl", "pl", "sa", "se", "sg");
    private static final Set<String> SUBDOMAIN_OWNERS = Set.of("amazon");
    private static final Pattern RELAY_ADDRESS = Pattern.compile("(?i)@\\s*marketplace\\.amazon\\.");

    private AmazonDomains() {}

    /** Buyers write from here, and only buyers. */
    static boolean isRelay(String domain) {
        return domain.startsWith(RELAY) && TLDS.contains(domain.substring(RELAY.length()));
    }

    /** Amazon itself: {@code amazon.<tld>} or a host below it, the relay not included. */
    static boolean isAmazon(String domain) {
        if (isRelay(domain)) {
            return false;
        }
        List<String> labels = List.of(domain.split("\\."));
        int at = labels.lastIndexOf("amazon");
        return at >= 0 && TLDS.contains(String.join(".", labels.subList(at + 1, labels.size())));
    }

    /** Neither of the two, but made to be taken for one of them. */
    static boolean imitates(String domain) {
        if (isRelay(domain) || isAmazon(domain)) {
            return false;
        }
        String plain = skeleton(domain);
        return plain.contains("marketplace.amazon")
                || plain.contains("marketplace-amazon")
                || List.of(plain.split("\\.")).stream().anyMatch(SUBDOMAIN_OWNERS::contains);
    }

    /** A display name that shows a relay address, whatever the real one is. */
    static boolean namesRelay(String displayName) {
        return RELAY_ADDRESS.matcher(displayName).find();
    }

    /** Letters that look alike made the same: {@code arnaz0n} and Cyrillic spellings read {@code amazon}. */
    private static String skeleton(String domain) {
        String unicode = Normalizer.normalize(unicode(domain), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return unicode.replace("rn", "m")
                .replace('0', 'o')
                .replace('а', 'a')
                .replace('о', 'o')
                .replace('е', 'e')
                .replace('м', 'm')
                .replace('ɑ', 'a')
                .replace('α', 'a');
    }

    private static String unicode(String domain) {
        try {
            return java.net.IDN.toUnicode(domain);
        } catch (IllegalArgumentException e) {
            return domain;
        }
    }
}
