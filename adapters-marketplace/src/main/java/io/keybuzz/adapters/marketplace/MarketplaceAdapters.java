package io.keybuzz.adapters.marketplace;

import io.keybuzz.adapters.marketplace.amazon.AmazonMail;
import io.keybuzz.adapters.marketplace.mail.MailParser;
import io.keybuzz.adapters.marketplace.mail.UnconfiguredMailSender;
import io.keybuzz.adapters.marketplace.mail.door.SmtpDoor;
import io.keybuzz.adapters.marketplace.mail.door.SmtpDoorSettings;
import io.keybuzz.adapters.marketplace.mail.imap.ImapSource;
import io.keybuzz.adapters.marketplace.mail.smtp.SmtpRelaySettings;
import io.keybuzz.adapters.marketplace.mail.smtp.SmtpSender;
import io.keybuzz.adapters.marketplace.sandbox.DirectorySandboxLedger;
import io.keybuzz.adapters.marketplace.sandbox.InMemorySandboxLedger;
import io.keybuzz.adapters.marketplace.sandbox.SandboxBehaviour;
import io.keybuzz.adapters.marketplace.sandbox.SandboxLedger;
import io.keybuzz.adapters.marketplace.sandbox.SandboxSender;
import io.keybuzz.adapters.marketplace.sandbox.SandboxSource;
import io.keybuzz.application.marketplace.Channels;
import io.keybuzz.application.marketplace.Marketplaces;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.port.ConnectionProbe;
import io.keybuzz.domain.marketplace.port.InboundMessageSource;
import io.keybuzz.domain.marketplace.port.InboundParser;
import io.keybuzz.domain.marketplace.port.MessageSender;
import io.keybuzz.domain.marketplace.port.SecretStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
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
        List<ConnectionProbe> probes,
        SandboxLedger sandboxLedger) {
    public MarketplaceAdapters {
        probes = List.copyOf(probes);
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

    /** The same, with answers by mail leaving through this server. */
    public MarketplaceAdapters mailing(SmtpRelaySettings relay) {
        List<MessageSender> all = new ArrayList<>(senders);
        all.removeIf(UnconfiguredMailSender.class::isInstance);
        all.add(new SmtpSender(relay));
        return new MarketplaceAdapters(sources, parsers, all, probes, sandboxLedger);
    }

    /** The same, with mailboxes that connections name read by IMAP. */
    public MarketplaceAdapters readingMailboxes(SecretStore secrets, InstantSource time) {
        List<InboundMessageSource> all = new ArrayList<>(sources);
        ImapSource mailboxes = new ImapSource(secrets, time);
        all.add(mailboxes);
        return new MarketplaceAdapters(all, parsers, senders, List.of(mailboxes), sandboxLedger);
    }

    /**
     * Listens for mail by SMTP from here on.
     *
     * @return stops listening
     */
    public static Runnable listen(SmtpDoorSettings settings, Marketplaces marketplaces, InstantSource time) {
        return SmtpDoor.open(settings, marketplaces, time)::close;
    }

    /** For tests that want a channel to misbehave. */
    public static MarketplaceAdapters with(SandboxLedger ledger, SandboxBehaviour behaviour) {
        return new MarketplaceAdapters(
                List.of(new SandboxSource()),
                List.of(new MailParser(
                        Set.of(Provider.MAIL, Provider.SANDBOX, Provider.AMAZON), List.of(new AmazonMail()))),
                List.of(new SandboxSender(ledger, behaviour), new UnconfiguredMailSender()),
                List.of(),
                ledger);
    }
}
