package io.keybuzz.adapters.jdbi.ticketing;

import io.keybuzz.adapters.jdbi.shared.Names;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Assignment;
import io.keybuzz.domain.ticketing.Customer;
import io.keybuzz.domain.ticketing.Labels;
import io.keybuzz.domain.ticketing.Links;
import io.keybuzz.domain.ticketing.Moments;
import io.keybuzz.domain.ticketing.Origin;
import io.keybuzz.domain.ticketing.ReplyRoute;
import io.keybuzz.domain.ticketing.Tags;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rows of {@link TicketListSql#COLUMNS}, as what is shown and as what is changed. */
final class TicketRow {
    /** What only a ticket that is to be changed needs, behind the columns of a view. */
    static final String FURTHER_COLUMNS = "t.route, t.wake_at, t.clocks";
    /** The place of the first column behind both. */
    static final int NEXT = 35;

    private static final Names<Channel> CHANNELS = Names.of(Channel.class);
    private static final Names<TicketStatus> STATUSES = Names.of(TicketStatus.class);
    private static final Names<TicketPriority> PRIORITIES = Names.of(TicketPriority.class);
    private static final String NO_TAGS = "{}";

    private TicketRow() {}

    static TicketView view(Row row) throws SQLException {
        return new TicketView(
                row.uuid(1),
                row.uuid(2),
                row.longNumber(17),
                row.nullableText(3),
                row.name(4, CHANNELS),
                row.nullableText(18),
                row.nullableText(19),
                row.name(5, STATUSES),
                row.name(6, PRIORITIES),
                row.text(7),
                row.nullableText(8),
                row.nullableText(9),
                row.nullableText(10),
                row.nullableText(11),
                tags(row),
                AttributesJson.read(row.text(21)),
                row.nullableUuid(22),
                row.nullableUuid(23),
                row.nullableUuid(24),
                row.nullableUuid(25),
                row.nullableUuid(26),
                row.instant(12),
                row.instant(13),
                row.nullableInstant(14),
                row.nullableInstant(15),
                row.nullableInstant(27),
                row.nullableInstant(28),
                row.nullableInstant(29),
                row.nullableInstant(30),
                row.nullableInstant(31),
                row.number(16));
    }

    static TicketState state(Row row) throws SQLException {
        return new TicketState(
                new TicketId(row.uuid(1)),
                new TenantId(row.uuid(2)),
                new Origin(
                        row.name(4, CHANNELS),
                        Optional.ofNullable(row.nullableUuid(32)).map(ReplyRoute::new),
                        row.maybeText(3),
                        row.maybeText(18),
                        row.maybeText(19)),
                row.name(5, STATUSES),
                row.name(6, PRIORITIES),
                row.text(7),
                new Customer(row.maybeText(8), row.maybeText(9).map(EmailAddress::new)),
                new Labels(
                        row.maybeText(10), row.maybeText(11), new Tags(tags(row)), AttributesJson.read(row.text(21))),
                new Assignment(Optional.ofNullable(row.nullableUuid(22)), Optional.ofNullable(row.nullableUuid(23))),
                new Links(
                        Optional.ofNullable(row.nullableUuid(24)),
                        Optional.ofNullable(row.nullableUuid(25)).map(TicketId::new),
                        Optional.ofNullable(row.nullableUuid(26)).map(TicketId::new)),
                new Moments(
                        row.instant(12),
                        row.instant(13),
                        at(row, 14),
                        at(row, 15),
                        at(row, 27),
                        at(row, 28),
                        at(row, 29),
                        at(row, 30)),
                ClocksJson.read(row.text(34), at(row, 31), at(row, 33)),
                row.number(16),
                row.longNumber(17));
    }

    private static Optional<Instant> at(Row row, int column) throws SQLException {
        return Optional.ofNullable(row.nullableInstant(column));
    }

    /** Most tickets have none, and need no array for that. */
    private static List<String> tags(Row row) throws SQLException {
        String raw = row.text(20);
        return NO_TAGS.equals(raw) ? List.of() : row.texts(20);
    }
}
