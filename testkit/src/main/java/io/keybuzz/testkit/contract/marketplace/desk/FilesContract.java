package io.keybuzz.testkit.contract.marketplace.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.file.ArrivedFiles;
import io.keybuzz.domain.marketplace.port.TicketDesk;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.attachment.Attachment;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.testkit.given.GivenInbound;
import io.keybuzz.testkit.given.GivenRoom;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of files that come with messages. */
public interface FilesContract extends DeskContract {
    private static ArrivedFiles keep(TicketDesk desk, Connection connection, String name, String text) {
        return desk.keep(
                connection, taker -> taker.take(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    private UUID receivedBy(TicketDesk desk, Connection connection, Optional<UUID> ticket, ArrivedFiles files) {
        String id = "with-" + stores().ids().next();
        return inTenant(
                connection.tenant(),
                () -> desk.receive(
                        connection,
                        ticket,
                        GivenInbound.of(id).text("See below").build(),
                        files,
                        stores().now()));
    }

    private List<Attachment> filesOf(TenantId tenant, UUID ticket) {
        return read(
                        tenant,
                        () -> stores().attachments().of(new TicketId(ticket), Optional.empty(), PageRequest.first()))
                .items();
    }

    @Test
    default void a_buyers_file_is_kept_with_their_message_and_equal_ones_once() {
        Connection connection = givenConnection(givenTenant());
        GivenRoom room = new GivenRoom();
        TicketDesk desk = desk(room.parts());

        ArrivedFiles first = keep(desk, connection, "../my label.txt", "the label");
        UUID ticket = receivedBy(desk, connection, Optional.empty(), first);
        desk.release(connection, first);
        ArrivedFiles again = keep(desk, connection, "again.txt", "the label");
        receivedBy(desk, connection, Optional.of(ticket), again);
        desk.release(connection, again);

        List<UUID> said = messages(connection.tenant(), ticket).stream()
                .map(MessageView::id)
                .toList();
        List<Attachment> files = filesOf(connection.tenant(), ticket);
        assertThat(files).extracting(file -> file.name().value()).containsExactly("my label.txt", "again.txt");
        assertThat(files)
                .extracting(file -> file.message().orElseThrow().value())
                .containsExactlyInAnyOrderElementsOf(said);
        assertThat(files).extracting(Attachment::mediaType).containsOnly("text/plain");
        assertThat(files).extracting(Attachment::uploaderName).containsOnly("Béatrice Buyer");
        assertThat(room.size()).isEqualTo(1);
        assertThat(room.open(connection.tenant(), files.get(1).content().key()))
                .get()
                .satisfies(bytes -> assertThat(bytes).hasContent("the label"));
        assertThat(messages(connection.tenant(), ticket))
                .extracting(MessageView::body)
                .containsOnly("See below");
    }

    @Test
    default void a_file_that_is_not_taken_is_named_in_the_message() {
        Connection connection = givenConnection(givenTenant());
        TenantId tenant = connection.tenant();
        TicketDesk desk = desk(new GivenRoom().parts());

        UUID runs = receivedBy(desk, connection, Optional.empty(), keep(desk, connection, "setup.exe", "MZ"));
        UUID unknown = receivedBy(desk, connection, Optional.empty(), keep(desk, connection, "a.txt", "a\0b"));
        UUID large = receivedBy(
                desk,
                connection,
                Optional.empty(),
                keep(desk, connection, "film.txt", "x".repeat(GivenRoom.MAX_BYTES + 1)));
        UUID nowhere = receivedBy(desk(), connection, Optional.empty(), keep(desk(), connection, "b.txt", "b"));

        UUID elsewhere = received(
                connection,
                Optional.empty(),
                GivenInbound.of("photo").text("See there").withPhoto());

        assertThat(messages(tenant, elsewhere).get(0).body())
                .isEqualTo("See there\n\n[Attached at the marketplace: photo.jpg]");
        assertThat(messages(tenant, runs).get(0).body())
                .isEqualTo("See below\n\n[Not kept: setup.exe – files of this type are not taken]");
        assertThat(messages(tenant, unknown).get(0).body())
                .endsWith("[Not kept: a.txt – files of this type are not taken]");
        assertThat(messages(tenant, large).get(0).body())
                .endsWith("[Not kept: film.txt – files may have at most 1 MiB]");
        assertThat(messages(tenant, nowhere).get(0).body()).endsWith("[Not kept: b.txt – files are not kept here]");
        assertThat(filesOf(tenant, runs)).isEmpty();
    }

    @Test
    default void files_of_a_message_that_does_not_come_are_dropped() {
        Connection connection = givenConnection(givenTenant());
        GivenRoom room = new GivenRoom();
        TicketDesk desk = desk(room.parts());
        ArrivedFiles files = keep(desk, connection, "label.txt", "the label");

        assertThatThrownBy(() -> change(connection.tenant(), () -> {
                    desk.receive(
                            connection, Optional.empty(), GivenInbound.of("1").build(), files, stores().now());
                    throw new UnsupportedOperationException("crash");
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(room.size()).isEqualTo(1);
        desk.release(connection, files);

        assertThat(room.size()).isZero();
    }
}
