package io.keybuzz.application.ticketing.customer;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.customer.CustomerId;
import io.keybuzz.domain.ticketing.customer.CustomerNote;
import io.keybuzz.domain.ticketing.customer.CustomerNoteId;
import io.keybuzz.domain.ticketing.customer.CustomerRecord;
import io.keybuzz.domain.ticketing.customer.Handle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is done with customers and the notes on them. */
final class CustomerChanges {
    private CustomerChanges() {}

    static final class CreateCustomerHandler implements Change<CreateCustomer, CustomerRecord> {
        private final CustomerStores stores;
        private final IdSource ids;

        CreateCustomerHandler(CustomerStores stores, IdSource ids) {
            this.stores = stores;
            this.ids = ids;
        }

        @Override
        public CustomerRecord handle(CallContext call, CreateCustomer command) {
            CustomerRecord customer = CustomerRecord.of(
                    ids.next(CustomerId::new),
                    call.requireTenant(),
                    command.name(),
                    command.language(),
                    command.handles(),
                    call.now());
            stores.records().add(customer);
            return customer;
        }

        @Override
        public AuditNote note(CreateCustomer command, CustomerRecord result) {
            return AuditNote.of("customer", result.id().value());
        }
    }

    static final class ChangeCustomerHandler implements Change<ChangeCustomer, CustomerRecord> {
        private final CustomerStores stores;

        ChangeCustomerHandler(CustomerStores stores) {
            this.stores = stores;
        }

        @Override
        public CustomerRecord handle(CallContext call, ChangeCustomer command) {
            CustomerRecord before = stores.records().require(command.customer());
            command.expected().require(before.version());
            CustomerRecord next =
                    before.changed(command.name(), command.language(), handles(before, command), call.now());
            return next.equals(before) ? before : stores.records().save(next);
        }

        /** Addresses and aliases are given each by itself; what is not given stays. */
        private static Optional<List<Handle>> handles(CustomerRecord before, ChangeCustomer command) {
            if (command.addresses().isEmpty() && command.aliases().isEmpty()) {
                return Optional.empty();
            }
            List<Handle> addresses = command.addresses()
                    .orElseGet(() -> before.handles().stream()
                            .filter(handle -> handle.channel().isEmpty())
                            .toList());
            List<Handle> aliases = command.aliases()
                    .orElseGet(() -> before.handles().stream()
                            .filter(handle -> handle.channel().isPresent())
                            .toList());
            return Optional.of(
                    Stream.concat(addresses.stream(), aliases.stream()).toList());
        }

        @Override
        public AuditNote note(ChangeCustomer command, CustomerRecord result) {
            List<String> fields = new ArrayList<>();
            if (command.name().wanted()) {
                fields.add("name");
            }
            if (command.language().wanted()) {
                fields.add("language");
            }
            command.addresses().ifPresent(it -> fields.add("addresses"));
            command.aliases().ifPresent(it -> fields.add("aliases"));
            return new AuditNote("customer", result.id().value(), fields);
        }
    }

    static final class MergeCustomersHandler implements Change<MergeCustomers, CustomerRecord> {
        private final CustomerStores stores;

        MergeCustomersHandler(CustomerStores stores) {
            this.stores = stores;
        }

        @Override
        public CustomerRecord handle(CallContext call, MergeCustomers command) {
            requireSources(command);
            Map<CustomerId, CustomerRecord> all = locked(command);
            CustomerRecord target = Objects.requireNonNull(all.get(command.target()));
            target.mergedInto().ifPresent(it -> refuseMerged(target.id(), it));
            List<CustomerRecord> sources = command.sources().stream()
                    .sorted((a, b) -> a.toString().compareTo(b.toString()))
                    .map(all::get)
                    .filter(source -> !source.mergedInto().equals(Optional.of(target.id())))
                    .toList();
            sources.forEach(source -> source.mergedInto().ifPresent(it -> refuseMerged(source.id(), it)));
            if (sources.isEmpty()) {
                return target;
            }
            CustomerRecord merged = stores.records().merge(target.withAll(sources, call.now()), sources, call.now());
            stores.filing().refile(sources.stream().map(CustomerRecord::id).collect(Collectors.toSet()), target.id());
            return merged;
        }

        private Map<CustomerId, CustomerRecord> locked(MergeCustomers command) {
            Set<CustomerId> ids = new HashSet<>(command.sources());
            ids.add(command.target());
            Map<CustomerId, CustomerRecord> found = stores.records().lock(ids).stream()
                    .collect(Collectors.toMap(CustomerRecord::id, customer -> customer));
            if (found.size() < ids.size()) {
                throw TicketProblem.CUSTOMER_NOT_FOUND.refuse("There is no such customer");
            }
            return found;
        }

        private static void requireSources(MergeCustomers command) {
            if (command.sources().isEmpty() || command.sources().size() > MergeCustomers.MAX_SOURCES) {
                throw CommonProblem.INVALID_FIELDS.refuse(
                        "sources must name 1 to " + MergeCustomers.MAX_SOURCES + " customers");
            }
            if (command.sources().contains(command.target())) {
                throw TicketProblem.INVALID_CUSTOMER.refuse(
                        "A customer cannot become a part of itself", Map.of("field", "sources"));
            }
        }

        private static void refuseMerged(CustomerId customer, CustomerId target) {
            throw TicketProblem.CUSTOMER_MERGED.refuse(
                    "The customer " + customer + " is part of " + target, Map.of("mergedInto", target.toString()));
        }

        @Override
        public AuditNote note(MergeCustomers command, CustomerRecord result) {
            return AuditNote.of("customer", result.id().value(), "sources");
        }
    }

    static final class AddCustomerNoteHandler implements Change<AddCustomerNote, CustomerNote> {
        private final CustomerStores stores;
        private final IdSource ids;

        AddCustomerNoteHandler(CustomerStores stores, IdSource ids) {
            this.stores = stores;
            this.ids = ids;
        }

        @Override
        public CustomerNote handle(CallContext call, AddCustomerNote command) {
            CustomerNote note = CustomerNote.written(
                    ids.next(CustomerNoteId::new),
                    stores.records().require(command.customer()),
                    call.caller().user().value(),
                    call.caller().name(),
                    command.body(),
                    call.now());
            stores.notes().add(note);
            return note;
        }

        @Override
        public AuditNote note(AddCustomerNote command, CustomerNote result) {
            return AuditNote.of("customer", result.customer().value(), "notes");
        }
    }

    static final class RemoveCustomerNoteHandler implements Change<RemoveCustomerNote, CustomerRecord> {
        private final CustomerStores stores;

        RemoveCustomerNoteHandler(CustomerStores stores) {
            this.stores = stores;
        }

        @Override
        public CustomerRecord handle(CallContext call, RemoveCustomerNote command) {
            CustomerRecord customer = stores.records().require(command.customer());
            CustomerNote note = stores.notes()
                    .find(customer.id(), command.note())
                    .orElseThrow(() -> TicketProblem.CUSTOMER_NOTE_NOT_FOUND.refuse("There is no such note"));
            boolean own = note.authorId().equals(call.caller().user().value());
            if (!own && call.caller().role() == Role.AGENT) {
                throw CommonProblem.NOT_ALLOWED.refuse(
                        "Only an owner, admin or manager takes away what others have noted");
            }
            stores.notes().remove(customer.id(), command.note());
            return customer;
        }

        @Override
        public AuditNote note(RemoveCustomerNote command, CustomerRecord result) {
            return AuditNote.of("customer", result.id().value(), "notes");
        }
    }
}
