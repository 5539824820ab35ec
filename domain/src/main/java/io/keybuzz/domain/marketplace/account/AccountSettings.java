package io.keybuzz.domain.marketplace.account;

import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.oauth.AmazonMarketplace;
import io.keybuzz.domain.shared.EmailAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What may be set of an account, by provider: a closed set of names, each value checked. Everybody of the tenant reads it, so
 * nothing secret belongs there.
 */
final class AccountSettings {
    /** Where a mailbox is read by IMAP; login and password are credentials. */
    static final String IMAP_HOST = "imap_host";

    private static final String MARKETPLACE = "marketplaceId";
    private static final int MAX_TEXT = 200;
    private static final int MAX_PORT = 65_535;
    private static final Pattern HOST = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,}");
    private static final Pattern SALES_CHANNEL = Pattern.compile("[A-Z0-9_]{2,30}");

    private static final Setting SENDER = new Setting(
            "must be an address, such as support@shop.example",
            text -> EmailAddress.parse(text).isPresent());
    private static final Map<String, Setting> OF_MAIL = Map.of(
            "sender",
            SENDER,
            IMAP_HOST,
            new Setting("must be a public host name, such as imap.shop.example", AccountSettings::isHost),
            "imap_port",
            new Setting("must be from 1 to 65535", AccountSettings::isPort),
            "imap_folder",
            new Setting("must be a mailbox's folder", AccountSettings::isPlain),
            "imap_tls",
            new Setting("must be true or false", text -> text.equals("true") || text.equals("false")));
    private static final Map<String, Setting> OF_AMAZON = Map.of(
            "sender",
            SENDER,
            MARKETPLACE,
            new Setting(
                    "must be one of Amazon's",
                    text -> AmazonMarketplace.of(text).isPresent()));
    private static final Map<String, Setting> OF_OCTOPIA = Map.of(
            "salesChannel",
            new Setting(
                    "must be one of Octopia's, such as CDISFR",
                    text -> SALES_CHANNEL.matcher(text).matches()));

    private AccountSettings() {}

    private record Setting(String must, Predicate<String> isGood) {}

    /** What is wrong with them, in the order of their names, never with a value: somebody may have put a secret there. */
    static List<String> faults(Provider provider, Map<String, String> settings) {
        Map<String, Setting> known = known(provider);
        List<String> faults = new ArrayList<>();
        settings.keySet().stream().sorted().forEach(name -> {
            Setting setting = known.get(name);
            if (setting == null) {
                faults.add("settings." + name + " is not known; there "
                        + (known.isEmpty()
                                ? "are none"
                                : "may be "
                                        + String.join(
                                                ", ",
                                                known.keySet().stream().sorted().toList())));
            } else if (!setting.isGood().test(settings.getOrDefault(name, ""))) {
                faults.add("settings." + name + " " + setting.must());
            }
        });
        if (provider == Provider.MAIL && !settings.containsKey(IMAP_HOST) && needsHost(settings)) {
            faults.add("settings.imap_host is required with other settings of a mailbox");
        }
        return faults;
    }

    /** Of a marketplace that the account's region does not have. */
    static List<String> faults(Optional<String> region, Map<String, String> settings) {
        boolean elsewhere = AmazonMarketplace.of(settings.getOrDefault(MARKETPLACE, ""))
                .filter(found -> region.filter(
                                name -> !name.equals(found.region().name()))
                        .isPresent())
                .isPresent();
        return elsewhere ? List.of("settings." + MARKETPLACE + " must be one of the account's region") : List.of();
    }

    /**
     * The given ones, and of those before what nobody sets but we note ourselves, and where an Amazon seller sells: consent says
     * so as well, and nothing goes without it.
     */
    static Map<String, String> replaced(Provider provider, Map<String, String> before, Map<String, String> given) {
        Map<String, String> all = new HashMap<>(before);
        Set<String> settable = new HashSet<>(known(provider).keySet());
        settable.remove(MARKETPLACE);
        all.keySet().removeAll(settable);
        all.putAll(given);
        return all;
    }

    /** A public name: no address, no port, no path. */
    static boolean isHost(String text) {
        return text.length() <= MAX_TEXT && HOST.matcher(text).matches();
    }

    private static Map<String, Setting> known(Provider provider) {
        return switch (provider) {
            case MAIL -> OF_MAIL;
            case AMAZON -> OF_AMAZON;
            case OCTOPIA -> OF_OCTOPIA;
            case SANDBOX, FNAC, RAKUTEN, BACK_MARKET, MIRAKL -> Map.of();
        };
    }

    private static boolean needsHost(Map<String, String> settings) {
        return settings.keySet().stream().anyMatch(name -> name.startsWith("imap_"));
    }

    private static boolean isPort(String text) {
        return text.matches("[0-9]{1,5}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MAX_PORT;
    }

    private static boolean isPlain(String text) {
        return !text.isBlank() && text.chars().noneMatch(Character::isISOControl);
    }
}
