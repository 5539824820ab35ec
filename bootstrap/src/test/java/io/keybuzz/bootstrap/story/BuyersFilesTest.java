package io.keybuzz.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.inmemory.InMemoryStores;
import io.keybuzz.adapters.marketplace.MarketplaceAdapters;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.marketplace.NewConnection;
import io.keybuzz.application.marketplace.Receipt;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.ticketing.ListMessages;
import io.keybuzz.application.ticketing.ListTickets;
import io.keybuzz.application.ticketing.attachment.ListAttachments;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.RawStatus;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.attachment.Attachment;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.given.GivenRoom;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What buyers attach to their mails is on the ticket, once, whatever goes wrong on the way. */
class BuyersFilesTest {
    private static final EmailAddress ADDRESS = new EmailAddress("i.acme.0123456789abcdef@in.example.test");

    private final FixedClock clock = new FixedClock();
    private final GivenRoom room = new GivenRoom();
    private final KeyBuzzPorts.Runtime runtime = KeyBuzzPorts.Runtime.of(clock, new Random(7));
    private final KeyBuzzApplication keyBuzz = KeyBuzzApplication.assemble(new KeyBuzzPorts(
            runtime,
            InMemoryStores.of(runtime),
            KeyBuzzPorts.Security.none(),
            MarketplaceAdapters.inMemory().channels(),
            room.parts()));
    private final TenantId acme = runtime.ids().next(TenantId::new);
    private final Caller agent = Caller.of(acme, runtime.ids().next(UserId::new), Role.OWNER, "Ada");

    BuyersFilesTest() {
        keyBuzz.marketplaces()
                .connect(new NewConnection(acme, Channel.OTHER, Provider.MAIL, "Mail", ADDRESS), clock.instant());
    }

    private CallContext call() {
        clock.advance(Duration.ofSeconds(1));
        return new CallContext(agent, clock.instant(), "test");
    }

    private Receipt arrives(String id, String text, String file, String content) {
        String eml = String.join(
                "\r\n",
                "From: Marie <marie@buyer.test>",
                "Message-ID: <" + id + "@buyer.test>",
                "Subject: My parcel",
                "X-Marketplace-ID: A13V1IB3VIYZZH",
                "MIME-Version: 1.0",
                "Content-Type: multipart/mixed; boundary=x",
                "",
                "--x",
                "Content-Type: text/plain; charset=UTF-8",
                "",
                text,
                "--x",
                "Content-Type: application/octet-stream; name=\"" + file + "\"",
                "Content-Disposition: attachment; filename=\"" + file + "\"",
                "Content-Transfer-Encoding: base64",
                "",
                java.util.Base64.getMimeEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8)),
                "--x--",
                "");
        clock.advance(Duration.ofSeconds(1));
        return keyBuzz.marketplaces()
                .receive(ADDRESS, RawContent.of(eml.getBytes(StandardCharsets.UTF_8)), "test", clock.instant());
    }

    private TicketId ticket() {
        return new TicketId(keyBuzz.ticketing()
                .list(call(), ListTickets.newest())
                .items()
                .get(0)
                .id());
    }

    private List<Attachment> files() {
        return keyBuzz.ticketing()
                .desk()
                .attachments()
                .list(call(), new ListAttachments(ticket(), Optional.empty(), PageRequest.first()))
                .items();
    }

    private List<String> bodies() {
        return keyBuzz.ticketing().messages(call(), new ListMessages(ticket(), PageRequest.first())).items().stream()
                .map(message -> message.body())
                .toList();
    }

    @Test
    void a_file_larger_than_what_is_read_of_a_text_comes_whole() {
        String whole = "a line of a long table\n".repeat(40_000);

        assertThat(arrives("1", "Here it is", "table.txt", whole).status()).isEqualTo(RawStatus.INGESTED);

        assertThat(files()).singleElement().satisfies(file -> {
            assertThat(file.name().value()).isEqualTo("table.txt");
            assertThat(file.uploaderName()).isEqualTo("Marie");
            assertThat(room.open(acme, file.content().key()))
                    .get()
                    .satisfies(bytes -> assertThat(bytes).hasContent(whole));
        });
        assertThat(bodies()).containsExactly("Here it is");
    }

    @Test
    void the_shop_and_its_language_are_the_tickets() {
        arrives("1", "Bonjour", "label.txt", "the label");

        assertThat(keyBuzz.ticketing().list(call(), ListTickets.newest()).items())
                .singleElement()
                .satisfies(ticket -> {
                    assertThat(ticket.marketplace()).isEqualTo("fr");
                    assertThat(ticket.language()).isEqualTo("fr");
                });
    }

    @Test
    void what_is_not_taken_is_named() {
        arrives("1", "Please run this", "setup.exe", "MZ");

        assertThat(files()).isEmpty();
        assertThat(room.size()).isZero();
        assertThat(bodies())
                .containsExactly("Please run this\n\n[Not kept: setup.exe – files of this type are not taken]");
    }

    @Test
    void while_files_cannot_be_kept_the_mail_waits_and_comes_once() {
        room.isClosed = true;
        assertThat(arrives("1", "Here it is", "label.txt", "the label").status())
                .isEqualTo(RawStatus.STORED);
        assertThat(keyBuzz.ticketing().list(call(), ListTickets.newest()).items())
                .isEmpty();

        room.isClosed = false;
        clock.advance(Duration.ofMinutes(5));
        assertThat(keyBuzz.marketplaces().sweep(clock.instant(), clock.instant(), 10))
                .isEqualTo(1);
        assertThat(keyBuzz.marketplaces().sweep(clock.instant(), clock.instant(), 10))
                .isZero();

        assertThat(files()).hasSize(1);
        assertThat(room.size()).isEqualTo(1);
    }

    @Test
    void the_same_mail_on_another_way_brings_its_file_once() {
        arrives("1", "Here it is", "label.txt", "the label");

        Receipt again = arrives("1", "Here it is ", "label.txt", "the label");

        assertThat(again.status()).isEqualTo(RawStatus.DUPLICATE);
        assertThat(files()).hasSize(1);
        assertThat(room.size()).isEqualTo(1);
    }
}
