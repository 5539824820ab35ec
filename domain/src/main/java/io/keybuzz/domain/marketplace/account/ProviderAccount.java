package io.keybuzz.domain.marketplace.account;

import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.oauth.SellerRegion;
import io.keybuzz.domain.marketplace.secret.Credentials;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What has to be given to connect an account, and what may be, by provider (reference/marketplaces.md §4 to §9).
 *
 * @param channel the one its messages are of; empty where the seller says
 * @param secrets names of the credentials it needs; it takes no others
 * @param regions where it keeps accounts; none where it has one place for all
 * @param identity the credential that is the seller's id at the channel, where there is one
 */
public record ProviderAccount(
        Provider provider,
        Optional<Channel> channel,
        Set<String> secrets,
        Set<String> regions,
        Optional<String> identity) {
    /** What a mailbox that is read needs. */
    private static final Set<String> MAILBOX = Set.of("login", "password");

    private static final Pattern OPERATOR = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.){1,3}mirakl\\.net");

    public static ProviderAccount of(Provider provider) {
        return switch (provider) {
            case SANDBOX -> throw refusal(List.of("The sandbox is connected by the operator"));
            case MAIL -> new ProviderAccount(provider, Optional.empty(), Set.of(), Set.of(), Optional.empty());
            case AMAZON -> in(amazonsRegions(), of(provider, Channel.AMAZON));
            case OCTOPIA -> of(provider, Channel.CDISCOUNT, "client_id", "client_secret");
            case FNAC -> known("shop_id", of(provider, Channel.FNAC, "partner_id", "shop_id", "key"));
            case RAKUTEN -> known("login", of(provider, Channel.RAKUTEN, "login", "token"));
            case BACK_MARKET -> in(Set.of("EU", "US", "AP"), of(provider, Channel.BACKMARKET, "token"));
            case MIRAKL -> of(provider, Channel.OTHER, "api_key");
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

    /** The account as it is kept: regions and hosts in one way of writing, and the seller's id where the credentials say it. */
    public ChannelAccount written(ChannelAccount given, Credentials credentials) {
        return new ChannelAccount(
                given.externalId()
                        .or(() -> identity.flatMap(
                                name -> Optional.ofNullable(credentials.values().get(name)))),
                given.region().map(text -> text.strip().toUpperCase(Locale.ROOT)),
                given.host().map(text -> text.strip().toLowerCase(Locale.ROOT)),
                given.settings());
    }

    /**
     * Refuses with {@code marketplace/connection-refused}, naming everything that is missing, not known or makes no sense, and no
     * value.
     *
     * @param account as {@link #written}
     */
    public void require(ChannelAccount account, Credentials credentials) {
        List<String> faults = new ArrayList<>(missing(needed(account.settings()), credentials));
        faults.addAll(faults(account.region(), account.settings()));
        if (provider == Provider.OCTOPIA && account.externalId().isEmpty()) {
            faults.add("accountId is required");
        }
        if (account.region().filter(region -> !regions.contains(region)).isPresent()) {
            faults.add(
                    regions.isEmpty()
                            ? "region is not known here"
                            : "region must be one of " + String.join(", ", new TreeSet<>(regions)));
        }
        boolean hostIsGood = provider == Provider.MIRAKL
                ? account.host()
                        .filter(host -> OPERATOR.matcher(host).matches() && AccountSettings.isHost(host))
                        .isPresent()
                : account.host().isEmpty();
        if (!hostIsGood) {
            faults.add(
                    provider == Provider.MIRAKL
                            ? "host must be the operator's, such as shop.mirakl.net"
                            : "host is not known here");
        }
        requireNone(faults);
    }

    /** Of an account that is there. Refuses with {@code marketplace/connection-refused}, naming what is missing or not known. */
    public void requireFor(ChannelAccount account, Credentials credentials) {
        requireNone(missing(needed(account.settings()), credentials));
    }

    /** An account that was never proved is whoever's the credentials are. */
    public ChannelAccount corrected(ChannelAccount before, Credentials credentials) {
        return identity.flatMap(name -> Optional.ofNullable(credentials.values().get(name)))
                .map(before::externalId)
                .orElse(before);
    }

    /**
     * The account with other settings. Refuses with {@code marketplace/connection-refused}. A mailbox's login and password go to
     * no other server than the one they were given for.
     *
     * @param renewed whether credentials are given along
     */
    public ChannelAccount changed(ChannelAccount before, Map<String, String> settings, boolean renewed) {
        List<String> faults = new ArrayList<>(faults(before.region(), settings));
        String host = settings.get(AccountSettings.IMAP_HOST);
        if (host != null && !renewed && !host.equals(before.settings().get(AccountSettings.IMAP_HOST))) {
            faults.add("credentials are required for another imap_host");
        }
        requireNone(faults);
        return new ChannelAccount(
                before.externalId(),
                before.region(),
                before.host(),
                AccountSettings.replaced(provider, before.settings(), settings));
    }

    /** Whether a mailbox is read where it was not before: what is kept was given for another server, or not at all. */
    public boolean readsElsewhere(ChannelAccount before, ChannelAccount after) {
        String host = after.settings().get(AccountSettings.IMAP_HOST);
        return provider == Provider.MAIL
                && host != null
                && !host.equals(before.settings().get(AccountSettings.IMAP_HOST));
    }

    /** What is kept of them: a mailbox's login and password name the server they are for, and go to no other. */
    public Credentials kept(ChannelAccount account, Credentials given) {
        String host = account.settings().get(AccountSettings.IMAP_HOST);
        if (provider != Provider.MAIL || host == null) {
            return given;
        }
        Map<String, String> values = new HashMap<>(given.values());
        values.put(AccountSettings.IMAP_HOST, host);
        return new Credentials(values);
    }

    /** Whether what a channel said of the account it was asked about holds for what the account is now. */
    public boolean isStill(ChannelAccount asked, ChannelAccount now) {
        return asked.externalId().equals(now.externalId())
                && asked.region().equals(now.region())
                && asked.host().equals(now.host())
                && (provider != Provider.MAIL || asked.settings().equals(now.settings()));
    }

    private List<String> faults(Optional<String> region, Map<String, String> settings) {
        List<String> faults = new ArrayList<>(AccountSettings.faults(provider, settings));
        if (provider == Provider.AMAZON) {
            faults.addAll(AccountSettings.faults(region, settings));
        }
        return faults;
    }

    private Set<String> needed(Map<String, String> settings) {
        return settings.containsKey(AccountSettings.IMAP_HOST) ? MAILBOX : secrets;
    }

    private static List<String> missing(Set<String> needed, Credentials credentials) {
        List<String> faults = new ArrayList<>();
        for (String name : new TreeSet<>(needed)) {
            if (credentials.values().getOrDefault(name, "").isBlank()) {
                faults.add("credentials." + name + " is required");
            }
        }
        for (String name : new TreeSet<>(credentials.values().keySet())) {
            if (!needed.contains(name)) {
                faults.add("credentials." + name + " is not known here");
            }
        }
        return faults;
    }

    private static Set<String> amazonsRegions() {
        return Set.copyOf(Arrays.stream(SellerRegion.values()).map(Enum::name).toList());
    }

    private static ProviderAccount of(Provider provider, Channel channel, String... secrets) {
        return new ProviderAccount(provider, Optional.of(channel), Set.of(secrets), Set.of(), Optional.empty());
    }

    private static ProviderAccount in(Set<String> regions, ProviderAccount account) {
        return new ProviderAccount(account.provider, account.channel, account.secrets, regions, account.identity);
    }

    private static ProviderAccount known(String credential, ProviderAccount account) {
        return new ProviderAccount(
                account.provider, account.channel, account.secrets, account.regions, Optional.of(credential));
    }

    private static void requireNone(List<String> faults) {
        if (!faults.isEmpty()) {
            throw refusal(faults);
        }
    }

    private static Refusal refusal(List<String> faults) {
        return MarketplaceProblem.CONNECTION_REFUSED.refuse(String.join("; ", faults), Map.of("faults", faults));
    }
}
