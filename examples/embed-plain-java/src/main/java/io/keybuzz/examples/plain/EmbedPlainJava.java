package io.keybuzz.examples.plain;

import io.keybuzz.adapters.inmemory.InMemoryStores;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.ticketing.ListTickets;
import io.keybuzz.application.ticketing.OpenTicket;
import io.keybuzz.application.ticketing.ReplyToTicket;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.ticketing.TicketId;
import java.security.SecureRandom;
import java.time.InstantSource;

/** Opens a ticket, replies and lists. */
public class EmbedPlainJava {
    public static void main(String[] args) {
        var runtime = KeyBuzzPorts.Runtime.of(InstantSource.system(), new SecureRandom());
        var keybuzz = KeyBuzzApplication.assemble(KeyBuzzPorts.embedded(runtime, InMemoryStores.of(runtime)));
        var ada = Caller.of(runtime.ids().next(TenantId::new), runtime.ids().next(UserId::new), Role.AGENT, "Ada");
        var call = new CallContext(ada, runtime.time().instant(), "example");
        var ticket = keybuzz.ticketing().open(call, OpenTicket.of("Where is my parcel?", "It was due on Monday."));
        keybuzz.ticketing().reply(call, ReplyToTicket.of(new TicketId(ticket.id()), "It arrives today."));
        keybuzz.ticketing().list(call, ListTickets.newest()).items().forEach(System.out::println);
    }
}
