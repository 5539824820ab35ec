package io.keybuzz.testkit.contract.ticketing.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Edit;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.customer.CustomerId;
import io.keybuzz.domain.ticketing.customer.CustomerRecord;
import io.keybuzz.domain.ticketing.customer.CustomerWords;
import io.keybuzz.domain.ticketing.customer.Handle;
import io.keybuzz.domain.ticketing.customer.Sighting;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.contract.StoreContract;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.ticketing.customer.port.Customers}. */
public interface CustomersContract extends StoreContract {
    private CustomerRecord named(TenantId tenant, String name, String... addresses) {
        return CustomerRecord.of(
                stores().ids().next(CustomerId::new),
                tenant,
                Optional.of(name),
                Optional.of("fr"),
                Stream.of(addresses).map(EmailAddress::new).map(Handle::address).toList(),
                stores().now());
    }

    private CustomerRecord stored(TenantId tenant, String name, String... addresses) {
        CustomerRecord record = named(tenant, name, addresses);
        change(tenant, () -> stores().customers().add(record));
        return record;
    }

    private Optional<CustomerRecord> find(TenantId tenant, CustomerId id) {
        return read(tenant, () -> stores().customers().find(id));
    }

    private CustomerId seen(TenantId tenant, Channel channel, String address, String... name) {
        Sighting sighting =
                new Sighting(Handle.on(channel, address), List.of(name).stream().findFirst(), Optional.empty());
        CustomerId id = stores().ids().next(CustomerId::new);
        return inTenant(tenant, () -> stores().customers().recognise(tenant, id, sighting, stores().now()));
    }

    private List<CustomerId> ask(TenantId tenant, String words) {
        return read(tenant, () -> stores().customers().list(CustomerWords.asked(words), PageRequest.first()))
                .items()
                .stream()
                .map(CustomerRecord::id)
                .toList();
    }

    @Test
    default void a_stored_customer_comes_back_equal() {
        TenantId tenant = givenTenant();
        CustomerRecord record = CustomerRecord.of(
                stores().ids().next(CustomerId::new),
                tenant,
                Optional.of("Zoé Müller"),
                Optional.empty(),
                List.of(
                        Handle.address(new EmailAddress("Zoe@example.test")),
                        Handle.on(Channel.AMAZON, "a1b2@marketplace.amazon.fr"),
                        Handle.on(Channel.FNAC, "buyer 17")),
                stores().now());

        change(tenant, () -> stores().customers().add(record));

        assertThat(find(tenant, record.id())).contains(record);
        assertThat(read(PLATFORM, () -> stores().customers().find(record.id()))).contains(record);
    }

    @Test
    default void a_buyer_is_made_once_and_recognised_by_every_spelling_of_an_address() {
        TenantId tenant = givenTenant();

        CustomerId first = seen(tenant, Channel.AMAZON, "Bob@Example.test");
        CustomerId again = seen(tenant, Channel.FNAC, "bob@example.TEST", "Bob Buyer");
        CustomerId last = seen(tenant, Channel.MANUAL, "bob@example.test", "Somebody Else");

        assertThat(List.of(again, last)).containsOnly(first);
        CustomerRecord record = find(tenant, first).orElseThrow();
        assertThat(record.name()).contains("Bob Buyer");
        assertThat(record.version()).isEqualTo(2);
        assertThat(record.handles()).extracting(Handle::value).containsExactly("Bob@Example.test");
        assertThat(ask(tenant, "buyer")).containsExactly(first);
        assertThat(ask(tenant, "somebody")).isEmpty();
    }

    @Test
    default void another_name_on_a_channel_is_known_on_that_channel_only() {
        TenantId tenant = givenTenant();

        CustomerId fnac = seen(tenant, Channel.FNAC, "17");

        assertThat(seen(tenant, Channel.RAKUTEN, "17")).isNotEqualTo(fnac);
        assertThat(seen(tenant, Channel.FNAC, "17")).isEqualTo(fnac);
    }

    @Test
    default void each_tenant_has_its_own_record_of_the_same_buyer() {
        TenantId tenant = givenTenant();
        TenantId other = givenTenant();

        CustomerId mine = seen(tenant, Channel.AMAZON, "bob@example.test");

        assertThat(seen(other, Channel.AMAZON, "bob@example.test")).isNotEqualTo(mine);
        assertThat(find(other, mine)).isEmpty();
        assertThat(inTenant(other, () -> stores().customers().lock(Set.of(mine))))
                .isEmpty();
        assertThat(ask(other, "bob")).doesNotContain(mine);
    }

    @Test
    default void eight_first_messages_of_one_buyer_at_once_make_one_record() {
        TenantId tenant = givenTenant();

        List<Concurrently.Outcome<CustomerId>> all =
                Concurrently.run(8, () -> seen(tenant, Channel.AMAZON, "crowd@example.test", "Crowd"));

        assertThat(all).allMatch(Concurrently.Outcome::succeeded);
        assertThat(all)
                .extracting(one -> one.result().orElseThrow())
                .containsOnly(all.get(0).result().orElseThrow());
        assertThat(ask(tenant, "crowd")).hasSize(1);
    }

    @Test
    default void a_customer_is_found_by_beginnings_of_words_without_case_and_accents() {
        TenantId tenant = givenTenant();
        CustomerRecord zoe = stored(tenant, "Zoé O'Brien-Müller", "zoe.m@example.test");
        CustomerRecord bob = stored(tenant, "Bob Zorn", "bob@shop.test");

        assertThat(ask(tenant, "ZOE")).containsExactly(zoe.id());
        assertThat(ask(tenant, "zo")).containsExactlyInAnyOrder(zoe.id(), bob.id());
        assertThat(ask(tenant, "zo mul")).containsExactly(zoe.id());
        assertThat(ask(tenant, "zoe.m@exam")).containsExactly(zoe.id());
        assertThat(ask(tenant, "shop")).containsExactly(bob.id());
        assertThat(ask(tenant, "rien")).isEmpty();
        assertThat(ask(tenant, "zo%")).containsExactlyInAnyOrder(zoe.id(), bob.id());
        assertThat(ask(tenant, "z_e")).containsExactly(zoe.id());
        assertThat(ask(tenant, "' or 1=1 --")).isEmpty();
    }

    @Test
    default void the_list_is_newest_first_and_paged() {
        TenantId tenant = givenTenant();
        CustomerRecord a = stored(tenant, "A");
        CustomerRecord b = stored(tenant, "B");
        CustomerRecord c = stored(tenant, "C");
        stored(givenTenant(), "D");

        List<CustomerRecord> all =
                allPages(2, page -> read(tenant, () -> stores().customers().list(List.of(), page)));

        assertThat(all).containsExactly(c, b, a);
        assertThat(read(PLATFORM, () -> stores().customers().list(List.of(), PageRequest.first()))
                        .items())
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    default void a_change_takes_handles_away_and_adds_some_at_the_next_version() {
        TenantId tenant = givenTenant();
        CustomerRecord before = stored(tenant, "Ann", "ann@old.test", "ann@stays.test");
        CustomerRecord wanted = before.changed(
                Edit.to("Anna"),
                Edit.clear(),
                Optional.of(List.of(
                        Handle.address(new EmailAddress("ann@stays.test")), Handle.on(Channel.AMAZON, "ann@new.test"))),
                stores().now());

        CustomerRecord after = inTenant(tenant, () -> stores().customers().save(wanted));

        assertThat(after).isEqualTo(wanted.nextVersion());
        assertThat(find(tenant, before.id())).contains(after);
        assertThat(ask(tenant, "old")).isEmpty();
        assertThat(ask(tenant, "new")).containsExactly(before.id());
        assertThat(seen(tenant, Channel.AMAZON, "ann@old.test")).isNotEqualTo(before.id());
        assertRefused(
                CommonProblem.STALE_VERSION,
                () -> change(tenant, () -> stores().customers().save(wanted)));
    }

    @Test
    default void a_handle_leads_to_one_customer() {
        TenantId tenant = givenTenant();
        stored(tenant, "Ann", "ann@example.test");
        CustomerRecord bob = stored(tenant, "Bob", "bob@example.test");

        assertRefused(TicketProblem.CUSTOMER_TAKEN, () -> stored(tenant, "Ann again", "ANN@example.test"));
        CustomerRecord greedy = bob.changed(
                Edit.keep(),
                Edit.keep(),
                Optional.of(List.of(Handle.address(new EmailAddress("ann@example.test")))),
                stores().now());
        assertRefused(
                TicketProblem.CUSTOMER_TAKEN,
                () -> change(tenant, () -> stores().customers().save(greedy)));
        assertThat(find(tenant, bob.id())).contains(bob);
    }

    @Test
    default void merged_customers_are_one_and_old_ids_lead_to_it() {
        TenantId tenant = givenTenant();
        CustomerRecord first = stored(tenant, "First", "first@example.test");
        CustomerRecord second = stored(tenant, "Second", "second@example.test");
        CustomerRecord third = stored(tenant, "Third", "third@example.test");

        merge(tenant, second, first);
        CustomerRecord target = merge(tenant, third, find(tenant, second.id()).orElseThrow());

        assertThat(target.handles())
                .extracting(Handle::value)
                .containsExactly("third@example.test", "second@example.test", "first@example.test");
        for (CustomerRecord old : List.of(first, second, third)) {
            assertThat(find(tenant, old.id())).contains(target);
        }
        assertThat(seen(tenant, Channel.MANUAL, "first@example.test")).isEqualTo(third.id());
        assertThat(ask(tenant, "first")).containsExactly(third.id());
        assertThat(ask(tenant, "")).containsExactly(third.id());
        List<CustomerRecord> rows = inTenant(tenant, () -> stores().customers().lock(Set.of(first.id(), second.id())));
        assertThat(rows).extracting(CustomerRecord::mergedInto).containsOnly(Optional.of(third.id()));
        assertThat(rows).allSatisfy(row -> assertThat(row.handles()).isEmpty());
        assertThat(rows).allSatisfy(row -> assertThat(row.name()).isEmpty());
    }

    @Test
    default void of_two_merges_against_each_other_one_comes_about() {
        TenantId tenant = givenTenant();
        CustomerRecord first = stored(tenant, "First", "first@example.test");
        CustomerRecord second = stored(tenant, "Second", "second@example.test");
        AtomicInteger turn = new AtomicInteger();

        List<Concurrently.Outcome<Boolean>> merges = Concurrently.run(2, () -> {
            boolean forth = turn.getAndIncrement() == 0;
            CustomerId target = forth ? first.id() : second.id();
            return inTenant(tenant, () -> mergeUnlessMerged(target, Set.of(first.id(), second.id())));
        });

        assertThat(merges).allMatch(Concurrently.Outcome::succeeded);
        assertThat(merges).extracting(merge -> merge.result().orElseThrow()).containsExactlyInAnyOrder(true, false);
        assertThat(ask(tenant, "")).hasSize(1);
        assertThat(find(tenant, first.id())).isEqualTo(find(tenant, second.id()));
    }

    private boolean mergeUnlessMerged(CustomerId target, Set<CustomerId> both) {
        List<CustomerRecord> rows = stores().customers().lock(both);
        if (rows.stream().anyMatch(row -> row.mergedInto().isPresent())) {
            return false;
        }
        CustomerRecord into =
                rows.stream().filter(row -> row.id().equals(target)).findFirst().orElseThrow();
        List<CustomerRecord> sources =
                rows.stream().filter(row -> !row.id().equals(target)).toList();
        stores().customers().merge(into.withAll(sources, stores().now()), sources, stores().now());
        return true;
    }

    private CustomerRecord merge(TenantId tenant, CustomerRecord target, CustomerRecord source) {
        return inTenant(tenant, () -> {
            stores().customers().lock(Set.of(target.id(), source.id()));
            return stores().customers()
                    .merge(target.withAll(List.of(source), stores().now()), List.of(source), stores().now());
        });
    }

    @Test
    default void nobody_writes_into_another_tenant() {
        TenantId tenant = givenTenant();
        TenantId other = givenTenant();
        CustomerRecord record = stored(tenant, "Ann", "ann@example.test");

        changeInVain(other, () -> stores().customers().add(named(tenant, "Eve")));
        changeInVain(other, () -> stores().customers().save(record));
        changeInVain(
                other,
                () -> stores().customers()
                        .recognise(
                                tenant,
                                stores().ids().next(CustomerId::new),
                                new Sighting(Handle.on(Channel.AMAZON, "x@y.test"), Optional.empty(), Optional.empty()),
                                stores().now()));

        assertThat(ask(tenant, "")).containsExactly(record.id());
        assertThat(find(tenant, record.id())).contains(record);
        assertNeedsUnitOfWork(() -> stores().customers().find(record.id()));
    }
}
