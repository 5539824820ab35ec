package io.keybuzz.adapters.inmemory.ticketing.customer;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.adapters.inmemory.shared.Timeline;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.customer.CustomerId;
import io.keybuzz.domain.ticketing.customer.CustomerNote;
import io.keybuzz.domain.ticketing.customer.CustomerNoteId;
import io.keybuzz.domain.ticketing.customer.CustomerRecord;
import io.keybuzz.domain.ticketing.customer.Handle;
import java.util.Optional;

/** The rows of customers, their handles and the notes on them. */
final class CustomerRows {
    final InMemoryDatabase database;
    final Table<CustomerId, CustomerRecord> records;
    final Table<Key, CustomerId> handles;
    final Timeline<CustomerId> lists;
    final Table<CustomerNoteId, CustomerNote> notes;
    final Timeline<CustomerNoteId> pages;

    CustomerRows(InMemoryDatabase database) {
        this.database = database;
        this.records = new Table<>(database);
        this.handles = new Table<>(database);
        this.lists = Timeline.newestFirst(database);
        this.notes = new Table<>(database);
        this.pages = Timeline.newestFirst(database);
    }

    /** The record as it is, if this unit of work may see it. */
    Optional<CustomerRecord> find(CustomerId id) {
        return records.find(id).filter(record -> database.session().sees(record.tenant()));
    }

    /** The record, or the one it became a part of. */
    Optional<CustomerRecord> follow(CustomerId id) {
        return find(id).flatMap(record -> record.mergedInto().map(this::find).orElse(Optional.of(record)));
    }

    void add(CustomerRecord record) {
        PageKey place = new PageKey(record.createdAt(), record.id().value());
        lists.put(record.tenant().value(), place, record.id());
        lists.put(Timeline.EVERYBODY, place, record.id());
        put(record);
    }

    void put(CustomerRecord record) {
        records.find(record.id())
                .ifPresent(before -> before.handles().stream()
                        .filter(handle -> !record.handles().contains(handle))
                        .map(handle -> new Key(record.tenant(), handle.key()))
                        .filter(key ->
                                handles.find(key).filter(record.id()::equals).isPresent())
                        .forEach(handles::remove));
        for (Handle handle : record.handles()) {
            Key key = new Key(record.tenant(), handle.key());
            if (handles.find(key).filter(owner -> !owner.equals(record.id())).isPresent()) {
                throw TicketProblem.CUSTOMER_TAKEN.refuse("An address or alias belongs to another customer");
            }
            handles.put(key, record.id());
        }
        records.put(record.id(), record);
    }

    record Key(TenantId tenant, String handle) {}
}
