package io.keybuzz.adapters.http.ticketing.reply;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.adapters.http.json.Numbers;
import io.keybuzz.adapters.http.json.Uuids;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.adapters.http.throttle.Pace;
import io.keybuzz.application.ticketing.reply.CheckReply;
import io.keybuzz.application.ticketing.reply.ReplyChecks;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.reply.DraftReply;
import io.keybuzz.domain.ticketing.reply.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code POST /api/v1/tickets/{ticketId}/messages/check}: what the channel would say of an answer; nothing is kept of it. */
public final class ReplyCheckRoutes implements Route.Group {
    private static final int MOST_FILES = 100;
    private static final Words<Finding.Level> LEVELS = Words.of(Finding.Level.class);
    private static final Words<Finding.Part> PARTS = Words.of(Finding.Part.class);
    private static final SerializedString BLOCKED = new SerializedString("blocked");
    private static final SerializedString FINDINGS = new SerializedString("findings");
    private static final SerializedString LEVEL = new SerializedString("level");
    private static final SerializedString RULE = new SerializedString("rule");
    private static final SerializedString FIELD = new SerializedString("field");
    private static final SerializedString OFFSET = new SerializedString("offset");
    private static final SerializedString LENGTH = new SerializedString("length");
    private static final SerializedString MESSAGE = new SerializedString("message");

    private final ReplyChecks checks;

    public ReplyCheckRoutes(ReplyChecks checks) {
        this.checks = checks;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/api/v1/tickets/{ticketId}/messages/check", this::check)
                .paced(Pace.READ));
    }

    private void check(Exchange exchange) throws IOException {
        TicketId ticket = Uuids.parse(exchange.path("ticketId"))
                .map(TicketId::new)
                .orElseThrow(() -> TicketProblem.TICKET_NOT_FOUND.refuse("There is no such ticket"));
        Fields body = exchange.body();
        String text = body.text("body", MessageBody.MAX_RECEIVED);
        List<Fields> files = body.optionalObjects("attachments", MOST_FILES).orElseGet(List::of);
        body.done();
        CheckReply.Checked checked =
                checks.check(exchange.call(), new CheckReply(ticket, new DraftReply(text, files(files))));
        int bytes = 100 + 200 * checked.findings().size();
        exchange.json(200, bytes, out -> out.data(checked, ReplyCheckRoutes::checked));
    }

    private static List<DraftReply.File> files(List<Fields> objects) {
        List<DraftReply.File> files = new ArrayList<>();
        for (Fields object : objects) {
            String name = object.text("fileName", 255);
            int size = Numbers.optional(object, "size", 0, Integer.MAX_VALUE).orElse(0);
            object.done();
            files.add(new DraftReply.File(name, size));
        }
        return files;
    }

    private static void checked(JsonOut out, CheckReply.Checked checked) throws IOException {
        out.open();
        out.flag(BLOCKED, checked.isBlocked());
        out.openList(FINDINGS);
        for (Finding finding : checked.findings()) {
            out.open();
            out.word(LEVEL, LEVELS.write(finding.level()));
            out.text(RULE, finding.rule());
            out.word(FIELD, PARTS.write(finding.part()));
            out.number(OFFSET, finding.offset());
            out.number(LENGTH, finding.length());
            out.text(MESSAGE, finding.sentence());
            out.close();
        }
        out.closeList();
        out.close();
    }
}
