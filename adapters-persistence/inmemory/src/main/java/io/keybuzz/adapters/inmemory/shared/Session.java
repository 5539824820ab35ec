package io.keybuzz.adapters.inmemory.shared;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.domain.shared.TenantId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** One unit of work: what it may see, what it may change, and how to undo what it has changed. */
public final class Session {
    private final TenantScope scope;
    private final boolean writable;
    private final Deque<Runnable> undo = new ArrayDeque<>();

    Session(TenantScope scope, boolean writable) {
        this.scope = scope;
        this.writable = writable;
    }

    /** Whether rows of this tenant are in sight. */
    public boolean sees(TenantId tenant) {
        return scope instanceof TenantScope.Platform || isOwn(tenant);
    }

    /** Whether queue rows of this tenant are in sight; workers see those of every tenant. */
    public boolean seesQueueOf(TenantId tenant) {
        return scope instanceof TenantScope.Queues || sees(tenant);
    }

    /** The one tenant of this unit of work, empty when it has no single one. */
    public Optional<TenantId> tenant() {
        return scope instanceof TenantScope.One one ? Optional.of(one.tenant()) : Optional.empty();
    }

    /** That one tenant; refuses a unit of work that has no single one. */
    public TenantId requireTenant() {
        return tenant().orElseThrow(Session::outside);
    }

    /** Refuses a look over all tenants to anybody but the platform. */
    public void requirePlatformSight() {
        if (!isPlatform()) {
            throw outside();
        }
    }

    /** Whether this unit of work is the platform's, which reads every tenant. */
    public boolean isPlatform() {
        return scope instanceof TenantScope.Platform;
    }

    /** Refuses a change to anything but a row of the one tenant of this unit of work. */
    public void requireOwn(TenantId tenant) {
        require(isOwn(tenant));
    }

    /** Refuses a change to a row without tenant anywhere but on the platform. */
    public void requirePlatform() {
        require(isPlatform());
    }

    /** Refuses a change to anything but a row of the one tenant of this unit of work, or of the house on the platform. */
    public void requireOwnOrHouse(TenantId tenant) {
        require(isOwn(tenant) || (isPlatform() && tenant.equals(TenantId.PLATFORM)));
    }

    /** Refuses a look at the queues of all tenants to anybody but a worker. */
    public void requireQueues() {
        if (!(scope instanceof TenantScope.Queues)) {
            throw outside();
        }
    }

    /** Refuses a change inside a unit of work that only reads. */
    public void requireWritable() {
        if (!writable) {
            throw new IllegalStateException("a unit of work that only reads cannot write");
        }
    }

    void onRollBack(Runnable step) {
        requireWritable();
        undo.push(step);
    }

    void rollBack() {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }

    private void require(boolean allowed) {
        requireWritable();
        if (!allowed) {
            throw outside();
        }
    }

    private boolean isOwn(TenantId tenant) {
        return scope instanceof TenantScope.One one && one.tenant().equals(tenant);
    }

    private static IllegalStateException outside() {
        return new IllegalStateException("row outside the tenant scope");
    }
}
