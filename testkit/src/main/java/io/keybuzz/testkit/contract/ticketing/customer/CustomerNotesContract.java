package io.keybuzz.testkit.contract.ticketing.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.customer.CustomerId;
import io.keybuzz.domain.ticketing.customer.CustomerNote;
import io.keybuzz.domain.ticketing.customer.CustomerNoteId;
import io.keybuzz.domain.ticketing.customer.CustomerRecord;
import io.keybuzz.testkit.contract.StoreContract;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.ticketing.customer.port.CustomerNotes}. */
public interface CustomerNotesContract extends StoreContract {
    private CustomerRecord customer(TenantId tenant, String name) {
        CustomerRecord record = CustomerRecord.of(
                stores().ids().next(CustomerId::new),
                tenant,
                Optional.of(name),
                Optional.empty(),
                List.of(),
                stores().now());
        change(tenant, () -> stores().customers().add(record));
        return record;
    }

    private CustomerNote noted(CustomerRecord customer, String body) {
        CustomerNote note = CustomerNote.written(
                stores().ids().next(CustomerNoteId::new),
                customer,
                stores().ids().next(),
                "Ada Agent",
                body,
                stores().now());
        change(customer.tenant(), () -> stores().customerNotes().add(note));
        return note;
    }

    private List<CustomerNote> notes(CustomerRecord customer) {
        return notes(new TenantScope.One(customer.tenant()), customer);
    }

    private List<CustomerNote> notes(TenantScope asking, CustomerRecord customer) {
        return allPages(2, page -> read(asking, () -> stores().customerNotes().of(customer.id(), page)));
    }

    private void merge(CustomerRecord source, CustomerRecord target) {
        change(target.tenant(), () -> {
            stores().customers().lock(Set.of(target.id(), source.id()));
            stores().customers()
                    .merge(target.withAll(List.of(source), stores().now()), List.of(source), stores().now());
        });
    }

    @Test
    default void notes_come_back_newest_first_and_paged() {
        CustomerRecord customer = customer(givenTenant(), "Ann");
        CustomerRecord other = customer(customer.tenant(), "Bob");
        CustomerNote first = noted(customer, "Prefers\nphone calls");
        CustomerNote second = noted(customer, "b");
        CustomerNote third = noted(customer, "c");
        noted(other, "about Bob");

        assertThat(notes(customer)).containsExactly(third, second, first);
    }

    @Test
    default void a_note_that_was_taken_away_is_gone_and_cannot_be_taken_twice() {
        CustomerRecord customer = customer(givenTenant(), "Ann");
        CustomerNote first = noted(customer, "a");
        CustomerNote second = noted(customer, "b");

        assertThat(read(customer.tenant(), () -> stores().customerNotes().find(customer.id(), first.id())))
                .contains(first);
        assertThat(read(givenTenant(), () -> stores().customerNotes().find(customer.id(), first.id())))
                .isEmpty();
        assertThat(read(
                        customer.tenant(),
                        () -> stores().customerNotes().find(stores().ids().next(CustomerId::new), first.id())))
                .isEmpty();
        change(customer.tenant(), () -> stores().customerNotes().remove(customer.id(), first.id()));

        assertThat(notes(customer)).containsExactly(second);
        assertRefused(
                TicketProblem.CUSTOMER_NOTE_NOT_FOUND,
                () -> change(customer.tenant(), () -> stores().customerNotes().remove(customer.id(), first.id())));
    }

    @Test
    default void notes_follow_their_customer_into_another() {
        CustomerRecord target = customer(givenTenant(), "Ann");
        CustomerRecord source = customer(target.tenant(), "Ann B.");
        CustomerNote kept = noted(target, "kept");
        CustomerNote moved = noted(source, "moved");

        merge(source, target);

        assertThat(notes(target)).extracting(CustomerNote::id).containsExactly(moved.id(), kept.id());
        assertThat(notes(source)).isEqualTo(notes(target));
    }

    @Test
    default void another_tenant_sees_and_takes_nothing() {
        CustomerRecord customer = customer(givenTenant(), "Ann");
        CustomerNote note = noted(customer, "mine");
        TenantId other = givenTenant();

        assertThat(notes(new TenantScope.One(other), customer)).isEmpty();
        changeInVain(other, () -> stores().customerNotes().remove(customer.id(), note.id()));
        changeInVain(other, () -> stores().customerNotes().add(note));
        assertThat(notes(customer)).containsExactly(note);
        assertThat(notes(PLATFORM, customer)).containsExactly(note);
    }
}
