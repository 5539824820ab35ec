package io.keybuzz.adapters.marketplace;

import io.keybuzz.adapters.marketplace.amazon.AmazonMail;
import io.keybuzz.adapters.marketplace.backmarket.BackMarketChannel;
import io.keybuzz.adapters.marketplace.cdiscount.CdiscountChannel;
import io.keybuzz.adapters.marketplace.mail.MailParser;
import io.keybuzz.adapters.marketplace.mail.UnconfiguredMailSender;
import io.keybuzz.adapters.marketplace.mirakl.MiraklChannel;
import io.keybuzz.adapters.marketplace.sandbox.DirectorySandboxLedger;
import io.keybuzz.adapters.marketplace.sandbox.InMemorySandboxLedger;
import io.keybuzz.adapters.marketplace.sandbox.SandboxBehaviour;
import io.keybuzz.adapters.marketplace.sandbox.SandboxLedger;
import io.keybuzz.adapters.marketplace.sandbox.SandboxSender;
import io.keybuzz.adapters.marketplace.sandbox.SandboxSource;
import io.keybuzz.adapters.marketplace.shared.http.ChannelHttp;
import io.keybuzz.application.marketplace.Channels;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.port.InboundMessageSource;
import io.keybuzz.domain.marketplace.port.InboundParser;
import io.keybuzz.domain.marketplace.port.MessageSender;
import io.keybuzz.domain.marketplace.port.SecretStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/**
 * Every channel this module speaks, without a framework: give the lists to the application's marketplace ports. The first
 * adapter that serves a connection is the one.
 */
public record MarketplaceAdapters(
        List<InboundMessageSource> sources,
        List<InboundParser> parsers,
        List<MessageSender> senders,
        SandboxLedger sandboxLedger) {
    public MarketplaceAdapters {
        sources = List.copyOf(sources);
        parsers = List.copyOf(parsers);
        senders = List.copyOf(senders);
    }

    /** As the application's ports want them. */
    public Channels channels() {
        return new Channels(sources, parsers, senders);
    }

    /** The sandbox forgets with the process. */
    public static MarketplaceAdapters inMemory() {
        return with(new InMemorySandboxLedger(), SandboxBehaviour.wellBehaved());
    }

    /**
     * The sandbox remembers what it was sent.
     *
     * @param sandboxDirectory where the sandbox keeps what it was sent, one file per message
     */
    public static MarketplaceAdapters keepingIn(Path sandboxDirectory) {
        return with(new DirectorySandboxLedger(sandboxDirectory), SandboxBehaviour.wellBehaved());
    }

    /** Cdiscount, by Octopia's interface. */
    public static CdiscountChannel cdiscount(ChannelHttp http, SecretStore secrets, InstantSource time) {
        return CdiscountChannel.of(http, secrets, time, CdiscountChannel.Endpoints.real());
    }

    /** Every operator that runs Mirakl. */
    public static MiraklChannel mirakl(ChannelHttp http, SecretStore secrets, InstantSource time) {
        return MiraklChannel.of(http, secrets, time, MiraklChannel.Endpoints.real());
    }

    /** Back Market. @param contact an e-mail address it can write to about what this server does */
    public static BackMarketChannel backMarket(
            ChannelHttp http, SecretStore secrets, InstantSource time, String contact) {
        return BackMarketChannel.of(http, secrets, time, BackMarketChannel.Endpoints.real(contact));
    }

    /** For tests that want a channel to misbehave. */
    public static MarketplaceAdapters with(SandboxLedger ledger, SandboxBehaviour behaviour) {
        return new MarketplaceAdapters(
                List.of(new SandboxSource()),
                List.of(new MailParser(Set.of(Provider.MAIL, Provider.SANDBOX), List.of(new AmazonMail()))),
                List.of(new SandboxSender(ledger, behaviour), new UnconfiguredMailSender()),
                ledger);
    }
}
