package io.keybuzz.adapters.inmemory.ticketing.customer;

import io.keybuzz.adapters.inmemory.shared.Session;
import io.keybuzz.adapters.inmemory.shared.Timeline;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.customer.CustomerId;
import io.keybuzz.domain.ticketing.customer.CustomerNote;
import io.keybuzz.domain.ticketing.customer.CustomerNoteId;
import io.keybuzz.domain.ticketing.customer.CustomerRecord;
import io.keybuzz.domain.ticketing.customer.CustomerWords;
import io.keybuzz.domain.ticketing.customer.Sighting;
import io.keybuzz.domain.ticketing.customer.port.Customers;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

final class InMemoryCustomers implements Customers {
    private final CustomerRows rows;

    InMemoryCustomers(CustomerRows rows) {
        this.rows = rows;
    }

    @Override
    public CustomerId recognise(TenantId tenant, CustomerId fresh, Sighting sighting, Instant now) {
        rows.database.session().requireOwn(tenant);
        Optional<CustomerRecord> known = rows.handles
                .find(new CustomerRows.Key(tenant, sighting.handle().key()))
                .flatMap(rows::find);
        if (known.isEmpty()) {
            rows.add(CustomerRecord.seen(fresh, tenant, sighting, now));
            return fresh;
        }
        CustomerRecord seen = known.get().seenAgain(sighting, now);
        if (!seen.equals(known.get())) {
            rows.put(seen.nextVersion());
        }
        return seen.id();
    }

    @Override
    public Optional<CustomerRecord> find(CustomerId id) {
        return rows.follow(id);
    }

    @Override
    public List<CustomerRecord> lock(Set<CustomerId> ids) {
        return ids.stream()
                .sorted(Comparator.comparing(CustomerId::toString))
                .flatMap(id -> rows.find(id).stream())
                .toList();
    }

    @Override
    public Page<CustomerRecord> list(List<String> asked, PageRequest page) {
        Session session = rows.database.session();
        Optional<UUID> owner = session.isPlatform()
                ? Optional.of(Timeline.EVERYBODY)
                : session.tenant().map(TenantId::value);
        return owner.map(one -> rows.lists.page(
                        one,
                        page,
                        id -> rows.records.find(id).orElseThrow(),
                        customer -> customer.mergedInto().isEmpty()
                                && CustomerWords.match(CustomerWords.of(customer), asked)))
                .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
    }

    @Override
    public void add(CustomerRecord customer) {
        rows.database.session().requireOwn(customer.tenant());
        rows.add(customer);
    }

    @Override
    public CustomerRecord save(CustomerRecord customer) {
        rows.database.session().requireOwn(customer.tenant());
        long stored =
                rows.records.find(customer.id()).map(CustomerRecord::version).orElse(0L);
        if (stored != customer.version()) {
            throw CommonProblem.STALE_VERSION.refuse("The customer was changed by somebody else; load it again");
        }
        rows.put(customer.nextVersion());
        return customer.nextVersion();
    }

    @Override
    public CustomerRecord merge(CustomerRecord target, List<CustomerRecord> sources, Instant now) {
        for (CustomerRecord source : sources) {
            save(source.mergedInto(target.id(), now));
            adopt(source, target, now);
        }
        return save(target);
    }

    private void adopt(CustomerRecord source, CustomerRecord target, Instant now) {
        for (CustomerNoteId id : rows.pages.all(source.id().value())) {
            CustomerNote note = rows.notes.find(id).orElseThrow();
            PageKey place = new PageKey(note.createdAt(), id.value());
            rows.pages.remove(source.id().value(), place);
            rows.pages.put(target.id().value(), place, id);
            rows.notes.put(
                    id,
                    new CustomerNote(
                            id,
                            note.tenant(),
                            target.id(),
                            note.authorId(),
                            note.authorName(),
                            note.body(),
                            note.createdAt()));
        }
        for (CustomerId id : rows.lists.all(source.tenant().value())) {
            rows.find(id)
                    .filter(other -> other.mergedInto().equals(Optional.of(source.id())))
                    .ifPresent(other -> rows.put(other.mergedInto(target.id(), now)));
        }
    }
}
