package io.keybuzz.testkit.contract.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.Customer;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketChange;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.filter.Condition;
import io.keybuzz.domain.ticketing.filter.FilterField;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.filter.TicketSort;
import io.keybuzz.domain.ticketing.search.Closeness;
import io.keybuzz.domain.ticketing.search.Excerpt;
import io.keybuzz.domain.ticketing.search.FoundTicket;
import io.keybuzz.domain.ticketing.search.SearchQuery;
import io.keybuzz.domain.ticketing.search.TicketSearch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.ticketing.search.port.SearchIndex}. */
public interface SearchIndexContract extends SearchOriginContract {
    private Ticket ticket(TenantId tenant, String subject, String... bodies) {
        Ticket ticket = aTicket(tenant).bare().subject(subject).withoutMessage().build();
        for (String body : bodies) {
            ticket.receive(
                    Author.customer("Buyer"),
                    MessageBody.received(body),
                    MessageSource.MARKETPLACE,
                    stores().now(),
                    stores().now());
        }
        change(tenant, () -> stores().tickets().save(ticket));
        return ticket;
    }

    private TicketSearch asking(String words, Condition... conditions) {
        return TicketSearch.of(
                SearchQuery.of(words), TicketFilter.of(conditions), Optional.empty(), new UUID(1, 1), stores().now());
    }

    private List<FoundTicket> found(TenantId tenant, TicketSearch search) {
        return allPages(2, page -> read(tenant, () -> stores().searchIndex().search(search, page)));
    }

    private List<String> subjects(TenantId tenant, String words) {
        return found(tenant, asking(words)).stream()
                .map(one -> one.ticket().subject())
                .toList();
    }

    @Test
    default void words_are_found_whatever_their_accents_capitals_and_forms() {
        TenantId tenant = givenTenant();
        ticket(tenant, "Livraison", "Où est mon COLIS ? L’œuvre commandée à l'été n'est pas livrée.");
        ticket(tenant, "Refund", "The parcels were delayed; I am waiting for refunds of STRASSE 5.");

        for (String words : List.of(
                "colis",
                "Colis",
                "colís",
                "livraisons",
                "livré",
                "oeuvre",
                "œuvres",
                "été",
                "ete",
                "commandees colis")) {
            assertThat(subjects(tenant, words)).as(words).containsExactly("Livraison");
        }
        for (String words : List.of("parcel", "delays", "wait", "refunding", "Straße", "the parcels", "par")) {
            assertThat(subjects(tenant, words)).as(words).containsExactly("Refund");
        }
        for (String words : List.of("parcel colis", "xyz", "", " ", "?!", "' or 1=1 --")) {
            assertThat(subjects(tenant, words)).as(words).isEmpty();
        }
    }

    @Test
    default void orders_addresses_and_names_are_found_whole_and_by_their_parts() {
        TenantId tenant = givenTenant();
        Ticket ours = aTicket(tenant).build();
        change(tenant, () -> stores().tickets().save(ours));
        ticket(tenant, "Other", "About the order 403-7654321-7654321, TV 4K, mail me at jean.dupont@shop.test");

        for (String words : List.of(
                "402-1234567-1234567",
                "402-1234567-12345",
                "bea.buyer+x@relay.example.test",
                "Bea.Buyer+x@relay.example.test",
                "béatrice buyer",
                "beatr",
                "1234567")) {
            assertThat(subjects(tenant, words)).as(words).containsExactly("Où est mon colis ?");
        }
        for (String words : List.of("403-7654321-7654321", "jean.dupont@shop.test", "dupont", "tv 4k", "4k")) {
            assertThat(subjects(tenant, words)).as(words).containsExactly("Other");
        }
        assertThat(subjects(tenant, "402-1234567-9999999")).isEmpty();
        assertThat(subjects(tenant, "bea.buyer+y@relay.example.test")).isEmpty();
    }

    @Test
    default void the_closest_come_first_and_among_equals_the_newest() {
        TenantId tenant = givenTenant();
        ticket(tenant, "in a form elsewhere", "deux remboursements");
        ticket(tenant, "as typed elsewhere", "un remboursement");
        ticket(tenant, "Remboursements demandés", "x");
        ticket(tenant, "Remboursement demandé", "x");
        ticket(tenant, "Mon remboursement, encore", "x");
        ticket(tenant, "nothing", "x");

        List<FoundTicket> found = found(tenant, asking("remboursement"));

        assertThat(found)
                .extracting(one -> one.ticket().subject())
                .containsExactly(
                        "Mon remboursement, encore",
                        "Remboursement demandé",
                        "Remboursements demandés",
                        "as typed elsewhere",
                        "in a form elsewhere");
        assertThat(found)
                .extracting(FoundTicket::closeness)
                .containsExactly(
                        Closeness.HEADING,
                        Closeness.HEADING,
                        Closeness.HEADING_LOOSELY,
                        Closeness.ANYWHERE,
                        Closeness.ANYWHERE_LOOSELY);
    }

    @Test
    default void all_words_have_to_be_in_the_ticket_but_not_in_one_message() {
        TenantId tenant = givenTenant();
        ticket(tenant, "Retour", "première lettre", "seconde lettre");

        assertThat(subjects(tenant, "premiere seconde retour")).containsExactly("Retour");
        assertThat(subjects(tenant, "premiere troisieme")).isEmpty();
    }

    @Test
    default void notes_are_found_and_new_words_at_once() {
        TenantId tenant = givenTenant();
        Ticket ticket = ticket(tenant, "Retour", "bonjour");
        ticket.reply(
                Author.agent("a", "A"),
                MessageBody.written("voir avec l'entrepôt"),
                Visibility.INTERNAL,
                MessageSource.KEYBUZZ_UI,
                stores().now().plusSeconds(5));
        ticket.change(
                TicketChange.none().subject("Échange"),
                Author.agent("a", "A"),
                stores().now().plusSeconds(6));
        change(tenant, () -> stores().tickets().save(ticket));

        assertThat(subjects(tenant, "entrepot")).containsExactly("Échange");
        assertThat(subjects(tenant, "echange bonjour")).containsExactly("Échange");
        assertThat(subjects(tenant, "retour")).isEmpty();
    }

    @Test
    default void filters_narrow_what_is_found_and_an_order_can_be_asked_for() {
        TenantId tenant = givenTenant();
        for (TicketPriority priority : TicketPriority.values()) {
            Ticket ticket = aTicket(tenant)
                    .priority(priority)
                    .subject("colis " + priority.name())
                    .build();
            change(tenant, () -> stores().tickets().save(ticket));
        }

        assertThat(found(tenant, asking("colis", Condition.is(FilterField.PRIORITY, "low", "urgent"))))
                .extracting(one -> one.ticket().priority())
                .containsExactly(TicketPriority.URGENT, TicketPriority.LOW);
        for (TicketSort.Key key : TicketSort.Key.values()) {
            TicketSearch byOrder = TicketSearch.of(
                    SearchQuery.of("colis"),
                    TicketFilter.any(),
                    Optional.of(new TicketSort(key, true)),
                    new UUID(1, 1),
                    stores().now());
            List<TicketPriority> order = new ArrayList<>(List.of(TicketPriority.values()));
            if (key == TicketSort.Key.DUE_AT) {
                Collections.reverse(order); // what is urgent is due first
            }
            assertThat(found(tenant, byOrder))
                    .as("%s", key)
                    .extracting(one -> one.ticket().priority())
                    .isEqualTo(order);
        }
    }

    @Test
    default void what_is_found_shows_where_as_text() {
        TenantId tenant = givenTenant();
        ticket(
                tenant,
                "Mon <b>colis</b> & moi",
                "x".repeat(50) + " " + "Bonjour, le COLIS\nn° 402-1 est <i>perdu</i> " + "fin ".repeat(100));

        FoundTicket found = found(tenant, asking("colis 402-1")).get(0);

        assertThat(found.excerpts()).extracting(Excerpt::field).containsExactly("subject", "message");
        assertThat(found.excerpts().get(0).parts())
                .containsExactly(
                        new Excerpt.Part("Mon <b>", false),
                        new Excerpt.Part("colis", true),
                        new Excerpt.Part("</b> & moi", false));
        List<Excerpt.Part> message = found.excerpts().get(1).parts();
        assertThat(message.stream().filter(Excerpt.Part::hit).map(Excerpt.Part::text))
                .containsExactly("COLIS", "402-1");
        assertThat(message.stream().map(Excerpt.Part::text).collect(Collectors.joining()))
                .contains("est <i>perdu</i> fin")
                .hasSizeLessThan(350);
    }

    @Test
    default void another_tenants_words_are_nowhere_and_no_tenant_is_no_search() {
        TenantId tenant = givenTenant();
        TenantId other = givenTenant();
        ticket(other, "Secret", "colis");

        assertThat(subjects(tenant, "colis")).isEmpty();
        assertThat(subjects(other, "colis")).containsExactly("Secret");
        assertOutsideScope(() ->
                read(PLATFORM, () -> stores().searchIndex().search(asking("colis"), PageRequest.first())));
    }

    @Test
    default void pages_have_neither_gaps_nor_duplicates_across_degrees_of_closeness() {
        TenantId tenant = givenTenant();
        IntStream.range(0, 11)
                .forEach(i -> ticket(tenant, i % 3 == 0 ? "colis " + i : "t " + i, i % 2 == 0 ? "le colis" : "colis"));
        List<UUID> all =
                read(tenant, () -> stores().searchIndex().search(asking("colis"), PageRequest.first(100)))
                        .items()
                        .stream()
                        .map(one -> one.ticket().id())
                        .toList();

        assertThat(all).hasSize(11);
        for (int limit : List.of(1, 3, 4, 11)) {
            assertThat(allPages(
                            limit,
                            page -> read(tenant, () -> stores().searchIndex().search(asking("colis"), page))))
                    .extracting(one -> one.ticket().id())
                    .isEqualTo(all);
        }
    }

    @Test
    default void a_buyer_with_hostile_words_is_found_like_any_other() {
        TenantId tenant = givenTenant();
        Ticket hostile = aTicket(tenant)
                .subject("'; drop table ticketing.ticket; -- & | ! :* <-> \\ ~ ^")
                .build();
        change(tenant, () -> stores().tickets().save(hostile));
        Customer buyer = hostile.state().customer();

        for (String words : TicketFilterContract.HOSTILE) {
            assertThat(found(tenant, asking(words)).size()).as(words).isLessThanOrEqualTo(1);
        }
        for (String words :
                List.of("drop table", "ticketing.ticket;", "'; drop table", "drop & !table | :*", "\\ ~drop^")) {
            assertThat(found(tenant, asking(words))).as(words).hasSize(1);
        }
        assertThat(buyer.email()).contains(new EmailAddress("Bea.Buyer+x@relay.example.test"));
    }
}
