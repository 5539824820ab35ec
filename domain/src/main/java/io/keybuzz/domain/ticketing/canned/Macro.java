package io.keybuzz.domain.ticketing.canned;

import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.action.ActionList;
import io.keybuzz.domain.ticketing.saved.Audience;
import java.time.Instant;
import java.util.Optional;

/**
 * Steps that are kept to be done at once.
 *
 * @param usage counted beside the version: using a macro does not change it
 */
public record Macro(
        MacroId id,
        TenantId tenant,
        Audience audience,
        Label label,
        ActionList actions,
        Usage usage,
        Instant createdAt,
        Instant updatedAt,
        long version) {
    /** Refuses with {@code ticketing/invalid-actions} what cannot be said before the ticket is known. */
    public Macro {
        actions.requireForMacro();
    }

    /**
     * How often somebody used it.
     *
     * @param times a piece of work on many tickets counts once
     */
    public record Usage(long times, Optional<Instant> last) {
        public static Usage none() {
            return new Usage(0, Optional.empty());
        }

        /** Once more. */
        public Usage again(Instant now) {
            return new Usage(times + 1, Optional.of(last.filter(now::isBefore).orElse(now)));
        }
    }

    public static Macro of(
            MacroId id, TenantId tenant, Audience audience, Label label, ActionList actions, Instant now) {
        return new Macro(id, tenant, audience, label, actions, Usage.none(), now, now, 0);
    }

    /** The same macro, changed; itself when nothing is different. */
    public Macro changed(Label newLabel, ActionList newActions, Instant now) {
        Macro next = new Macro(id, tenant, audience, newLabel, newActions, usage, createdAt, updatedAt, version);
        return next.equals(this) ? this : next.at(now, version);
    }

    /** The same macro as the store holds it after it was saved. */
    public Macro stored() {
        return at(updatedAt, version + 1);
    }

    /** The same macro, used as often as this. */
    public Macro used(Usage newUsage) {
        return new Macro(id, tenant, audience, label, actions, newUsage, createdAt, updatedAt, version);
    }

    /** Where it stands in the list. */
    public PageKey place() {
        return new PageKey(createdAt, id.value());
    }

    private Macro at(Instant updated, long newVersion) {
        return new Macro(id, tenant, audience, label, actions, usage, createdAt, updated, newVersion);
    }
}
