package io.keybuzz.domain.ticketing.customer.port;

import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.customer.CustomerId;
import io.keybuzz.domain.ticketing.customer.CustomerRecord;
import io.keybuzz.domain.ticketing.customer.Sighting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The customers of a tenant. */
public interface Customers {
    /**
     * Finds whose handle this is, or makes a record of a buyer nobody has seen before; where the record has no name yet, it
     * takes the one seen. Of two that see a new buyer at once the second gets the first one's record.
     *
     * @param fresh the id of a new record
     */
    CustomerId recognise(TenantId tenant, CustomerId fresh, Sighting sighting, Instant now);

    /** The customer, or the one it became a part of. */
    Optional<CustomerRecord> find(CustomerId id);

    /** Refuses with {@code ticketing/customer-not-found}, for a missing customer and another tenant's alike. */
    default CustomerRecord require(CustomerId id) {
        return find(id).orElseThrow(() -> TicketProblem.CUSTOMER_NOT_FOUND.refuse("There is no such customer"));
    }

    /** Those of them that exist, merged ones as they are, to be changed: nobody else changes them before this is over. */
    List<CustomerRecord> lock(Set<CustomerId> ids);

    /**
     * Newest first, without those that became parts of others. On the platform scope the customers of every tenant.
     *
     * @param asked see {@code CustomerWords}; none of them means everybody
     */
    Page<CustomerRecord> list(List<String> asked, PageRequest page);

    /** Refuses with {@code ticketing/customer-taken} when a handle leads to somebody else already. */
    void add(CustomerRecord customer);

    /** Refuses like {@link #add}, and a version changed meanwhile with {@code request/stale-version}. */
    CustomerRecord save(CustomerRecord customer);

    /**
     * Makes records that were locked parts of another: handles and notes are the target's from now on, and what had become
     * parts of them before becomes parts of the target.
     *
     * @param target as it shall be, with the handles of all
     */
    CustomerRecord merge(CustomerRecord target, List<CustomerRecord> sources, Instant now);
}
