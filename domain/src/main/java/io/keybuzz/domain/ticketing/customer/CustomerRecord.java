package io.keybuzz.domain.ticketing.customer;

import io.keybuzz.domain.shared.Edit;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.Texts;
import io.keybuzz.domain.ticketing.NewTicket;
import io.keybuzz.domain.ticketing.TicketProblem;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a tenant knows of one buyer.
 *
 * @param language ISO 639-1 in lower case
 * @param handles in the order in which they became known, none twice, at most 100
 * @param mergedInto the record this one became a part of
 * @param version counted up by one with each change, from 1
 */
public record CustomerRecord(
        CustomerId id,
        TenantId tenant,
        Optional<String> name,
        Optional<String> language,
        List<Handle> handles,
        Optional<CustomerId> mergedInto,
        Instant createdAt,
        Instant updatedAt,
        long version) {
    public static final int MAX_HANDLES = 100;

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

    /** Refuses with {@code ticketing/invalid-customer}. */
    public CustomerRecord {
        handles = distinct(handles);
        if (name.filter(value -> !isName(value)).isPresent()) {
            throw invalid("name", "must have 1 to " + NewTicket.MAX_NAME + " characters on one line");
        }
        if (language.filter(value -> !isLanguage(value)).isPresent()) {
            throw invalid("language", "must be two small letters, such as fr");
        }
        if (handles.size() > MAX_HANDLES) {
            throw invalid("aliases", "and addresses may be " + MAX_HANDLES + " together");
        }
    }

    /** A new one. Refuses one without name and handles, too. */
    public static CustomerRecord of(
            CustomerId id,
            TenantId tenant,
            Optional<String> name,
            Optional<String> language,
            List<Handle> handles,
            Instant now) {
        if (name.isEmpty() && handles.isEmpty()) {
            throw invalid("name", "or an address is needed");
        }
        return new CustomerRecord(id, tenant, name, language, handles, Optional.empty(), now, now, 1);
    }

    /** What a sighting makes of a buyer nobody has seen before. */
    public static CustomerRecord seen(CustomerId id, TenantId tenant, Sighting sighting, Instant now) {
        return of(id, tenant, sighting.name(), sighting.language(), List.of(sighting.handle()), now);
    }

    /** A name is learnt from a later sighting where there is none; one that is there is never overwritten by a channel. */
    public CustomerRecord seenAgain(Sighting sighting, Instant now) {
        if (name.isPresent() || sighting.name().isEmpty()) {
            return this;
        }
        return new CustomerRecord(
                id,
                tenant,
                sighting.name(),
                language.or(sighting::language),
                handles,
                mergedInto,
                createdAt,
                now,
                version);
    }

    /** Refuses like {@link #of}. @param wanted all handles it shall have, or nothing to keep them */
    public CustomerRecord changed(
            Edit<String> newName, Edit<String> newLanguage, Optional<List<Handle>> wanted, Instant now) {
        CustomerRecord next = new CustomerRecord(
                id,
                tenant,
                newName.wanted() ? newName.value() : name,
                newLanguage.wanted() ? newLanguage.value() : language,
                wanted.orElse(handles),
                mergedInto,
                createdAt,
                now,
                version);
        if (next.name.isEmpty() && next.handles.isEmpty()) {
            throw invalid("name", "or an address is needed");
        }
        return next.sameAs(this) ? this : next;
    }

    /** This record with what others know: their handles, and their name and language where it has none. */
    public CustomerRecord withAll(List<CustomerRecord> others, Instant now) {
        Optional<String> mergedName = name;
        Optional<String> mergedLanguage = language;
        Map<String, Handle> all = new LinkedHashMap<>();
        handles.forEach(handle -> all.put(handle.key(), handle));
        for (CustomerRecord other : others) {
            mergedName = mergedName.or(other::name);
            mergedLanguage = mergedLanguage.or(other::language);
            other.handles.forEach(handle -> all.putIfAbsent(handle.key(), handle));
        }
        return new CustomerRecord(
                id, tenant, mergedName, mergedLanguage, List.copyOf(all.values()), mergedInto, createdAt, now, version);
    }

    /** What is left of a record that became a part of another: a pointer, and nothing of the person. */
    public CustomerRecord mergedInto(CustomerId target, Instant now) {
        return new CustomerRecord(
                id,
                tenant,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(target),
                createdAt,
                now,
                version);
    }

    /** As the store holds it after the next save. */
    public CustomerRecord nextVersion() {
        return new CustomerRecord(id, tenant, name, language, handles, mergedInto, createdAt, updatedAt, version + 1);
    }

    static boolean isName(String name) {
        return Texts.hasContent(name)
                && Texts.length(name) <= NewTicket.MAX_NAME
                && Texts.isStorable(name)
                && Texts.isOneLine(name);
    }

    static boolean isLanguage(String language) {
        return LANGUAGE.matcher(language).matches();
    }

    private boolean sameAs(CustomerRecord other) {
        return name.equals(other.name) && language.equals(other.language) && handles.equals(other.handles);
    }

    private static List<Handle> distinct(List<Handle> handles) {
        Map<String, Handle> byKey = new LinkedHashMap<>();
        handles.forEach(handle -> byKey.putIfAbsent(handle.key(), handle));
        return List.copyOf(byKey.values());
    }

    private static RuntimeException invalid(String field, String rule) {
        return TicketProblem.INVALID_CUSTOMER.refuse(field + " " + rule, Map.of("field", field));
    }
}
