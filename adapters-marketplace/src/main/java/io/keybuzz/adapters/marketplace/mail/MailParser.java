package io.keybuzz.adapters.marketplace.mail;

import io.keybuzz.adapters.marketplace.mail.mime.MimeMailReader;
import io.keybuzz.adapters.marketplace.shared.Authentication;
import io.keybuzz.adapters.marketplace.shared.Mail;
import io.keybuzz.adapters.marketplace.shared.MailDialect;
import io.keybuzz.adapters.marketplace.shared.OwnMessages;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ParsedInbound;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.file.FileTaker;
import io.keybuzz.domain.marketplace.port.InboundParser;
import java.util.List;
import java.util.Set;

/**
 * Reads the mail of every connection that lives on mail, the sandbox included: first in the marketplaces' dialects, then as
 * a customer who simply writes. What its sender's domain disowns, and what we sent ourselves, nobody reads.
 */
public final class MailParser implements InboundParser {
    private final MimeMailReader reader = new MimeMailReader();
    private final OrdinaryMail ordinary = new OrdinaryMail();
    private final Set<Provider> providers;
    private final List<MailDialect> dialects;

    /**
     * Reads for connections of these providers.
     *
     * @param dialects asked in this order
     */
    public MailParser(Set<Provider> providers, List<MailDialect> dialects) {
        this.providers = Set.copyOf(providers);
        this.dialects = List.copyOf(dialects);
    }

    @Override
    public boolean serves(Connection connection) {
        return providers.contains(connection.provider());
    }

    @Override
    public ParsedInbound parse(Connection connection, RawContent content) {
        Mail mail = reader.read(content.toByteArray());
        if (Authentication.dmarcFailed(mail)) {
            return new ParsedInbound.Suspicious("the sender's domain says the mail is not from there (DMARC)");
        }
        if (OwnMessages.cameBack(connection, mail)) {
            return new ParsedInbound.Suspicious("the mail is one of our own that came back");
        }
        for (MailDialect dialect : dialects) {
            var understood = dialect.read(connection, mail);
            if (understood.isPresent()) {
                return understood.get();
            }
        }
        return ordinary.read(connection, mail);
    }

    @Override
    public void files(RawContent content, FileTaker taker) {
        reader.files(content.open(), taker);
    }
}
