package io.keybuzz.benchmarks.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.jdbi.Roles;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.GetTicket;
import io.keybuzz.application.ticketing.ListMessages;
import io.keybuzz.application.ticketing.ListTicketEvents;
import io.keybuzz.application.ticketing.ListTickets;
import io.keybuzz.application.ticketing.ReplyToTicket;
import io.keybuzz.application.ticketing.Ticketing;
import io.keybuzz.benchmarks.data.DataShape;
import io.keybuzz.benchmarks.inside.KeyBuzzInside;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.TicketId;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Has a data set of its own, because the application writes into it. */
class SameSqlIT {
    @TempDir
    static Path home;

    private static BenchDatabase database;

    @BeforeAll
    static void start() {
        PrintStream progress = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        database = BenchDatabase.start(home.resolve("data"), DataShape.scaled(0.001), "64MB", progress);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void what_is_written_down_is_what_the_application_sends() {
        CallContext call = KeyBuzzInside.callOf(1);
        TicketId ticket = new TicketId(UUID.fromString(DataShape.ticketId(2)));
        Map<String, Consumer<Ticketing>> routes = new LinkedHashMap<>();
        routes.put("list", tickets -> tickets.list(call, ListTickets.newest()));
        routes.put("detail", tickets -> tickets.get(call, new GetTicket(ticket)));
        routes.put("messages", tickets -> tickets.messages(call, new ListMessages(ticket, PageRequest.first())));
        routes.put(
                "post", tickets -> tickets.reply(call, ReplyToTicket.of(ticket, "Nous avons retrouvé votre colis.")));
        try (WireTap tap = WireTap.before(database.port());
                KeyBuzzInside keybuzz = KeyBuzzInside.open(tap.port(), 1)) {
            // what a connection begins with
            keybuzz.ticketing().events(call, new ListTicketEvents(ticket, PageRequest.first()));
            routes.forEach((route, ask) -> {
                int before = tap.statements(Roles.APP).size();
                ask.accept(keybuzz.ticketing());
                List<String> sent = tap.statements(Roles.APP);
                assertThat(SameSql.of(route).differsFrom(sent, sent.subList(before, sent.size())))
                        .as(route)
                        .isEmpty();
            });
        }
    }
}
