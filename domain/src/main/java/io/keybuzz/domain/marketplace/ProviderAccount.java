package io.keybuzz.domain.marketplace;

import io.keybuzz.domain.marketplace.secret.Credentials;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What has to be given to connect an account, by provider (reference/marketplaces.md §4 to §9).
 *
 * @param channel the one its messages are of; empty where the seller says
 * @param secrets names of the credentials it needs
 * @param needsId whether the seller's id at the channel has to be given, and is not learned from the credentials
 * @param needsHost whether the operator's address has to be given
 */
public record ProviderAccount(Optional<Channel> channel, Set<String> secrets, boolean needsId, boolean needsHost) {
    private static final int MAX_TEXT = 200;
    private static final Pattern HOST = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,}");

    public static ProviderAccount of(Provider provider) {
        return switch (provider) {
            case SANDBOX -> refused("The sandbox is connected by the operator");
            case MAIL -> new ProviderAccount(Optional.empty(), Set.of(), false, false);
            case AMAZON -> needs(Channel.AMAZON, Set.of(), false);
            case OCTOPIA -> needs(Channel.CDISCOUNT, Set.of("client_id", "client_secret"), true);
            case FNAC -> needs(Channel.FNAC, Set.of("partner_id", "shop_id", "key"), false);
            case RAKUTEN -> needs(Channel.RAKUTEN, Set.of("login", "token"), false);
            case BACK_MARKET -> needs(Channel.BACKMARKET, Set.of("token"), false);
            case MIRAKL -> new ProviderAccount(Optional.of(Channel.OTHER), Set.of("api_key"), false, true);
        };
    }

    /** The channel of a connection. Refuses with {@code marketplace/connection-refused} one that the provider does not serve. */
    public Channel channelFor(Optional<Channel> given) {
        Channel chosen = given.or(() -> channel).orElseThrow(() -> refusal(List.of("channel is required")));
        if (chosen == Channel.MANUAL || channel.filter(only -> only != chosen).isPresent()) {
            throw refusal(List.of("the provider does not serve this channel"));
        }
        return chosen;
    }

    /** Refuses with {@code marketplace/connection-refused}, naming everything that is missing or makes no sense. */
    public void require(ChannelAccount account, Credentials credentials) {
        List<String> faults = new ArrayList<>(missing(credentials));
        if (needsId && account.externalId().isEmpty()) {
            faults.add("accountId is required");
        }
        if (needsHost && account.host().filter(ProviderAccount::isHost).isEmpty()) {
            faults.add("host must be the operator's, such as shop.mirakl.net");
        }
        boolean tooLong = account.settings().values().stream().anyMatch(value -> value.length() > MAX_TEXT);
        if (tooLong || account.settings().size() > Credentials.MOST) {
            faults.add("settings may hold " + Credentials.MOST + " texts of " + MAX_TEXT + " characters");
        }
        if (!faults.isEmpty()) {
            throw refusal(faults);
        }
    }

    /** Refuses with {@code marketplace/connection-refused}, naming what is missing. */
    public void require(Credentials credentials) {
        List<String> faults = missing(credentials);
        if (!faults.isEmpty()) {
            throw refusal(faults);
        }
    }

    private List<String> missing(Credentials credentials) {
        return secrets.stream()
                .filter(name -> credentials.values().getOrDefault(name, "").isBlank())
                .sorted()
                .map(name -> "credentials." + name + " is required")
                .toList();
    }

    /** Whoever names the host makes us call it, with the seller's key: a public name, no port, no path, no address. */
    private static boolean isHost(String text) {
        return text.length() <= MAX_TEXT && HOST.matcher(text).matches();
    }

    private static ProviderAccount needs(Channel channel, Set<String> secrets, boolean id) {
        return new ProviderAccount(Optional.of(channel), secrets, id, false);
    }

    private static ProviderAccount refused(String why) {
        throw refusal(List.of(why));
    }

    private static Refusal refusal(List<String> faults) {
        return MarketplaceProblem.CONNECTION_REFUSED.refuse(String.join("; ", faults), Map.of("faults", faults));
    }
}
