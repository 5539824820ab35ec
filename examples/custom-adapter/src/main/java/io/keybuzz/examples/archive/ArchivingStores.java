package io.keybuzz.examples.archive;

import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.ticketing.TicketingStores;
import io.keybuzz.domain.shared.IdSource;

/** Takes the stores of another adapter and puts the archive in the place of its tickets. */
public final class ArchivingStores {
    private ArchivingStores() {}

    public static KeyBuzzPorts.Stores over(KeyBuzzPorts.Stores others, IdSource ids) {
        Archive archive = new Archive(others.unitOfWork());
        TicketingStores ticketing = new TicketingStores(
                new ArchivedTickets(archive, others.ticketing().desks(), others.outbox(), ids),
                new ArchivedTicketViews(archive),
                others.ticketing().dossiers(),
                others.ticketing().desks(),
                others.ticketing().sla(),
                others.ticketing().search(),
                others.ticketing().saved(),
                others.ticketing().customers(),
                others.ticketing().attachments(),
                others.ticketing().threads(),
                others.ticketing().routing(),
                others.ticketing().toolbox(),
                others.ticketing().drafts(),
                others.ticketing().undos(),
                others.ticketing().surveys(),
                others.ticketing().attributes(),
                others.ticketing().heard());
        return new KeyBuzzPorts.Stores(
                archive,
                others.outbox(),
                others.tenancy(),
                ticketing,
                others.billing(),
                others.automation(),
                others.marketplace(),
                others.audit(),
                others.answers(),
                others.privacy(),
                others.leftovers());
    }
}
