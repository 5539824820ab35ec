package io.keybuzz.domain.tenancy;

import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A person with an account.
 *
 * @param tenant empty for a super admin and for nobody else
 * @param passwordHash {@link PasswordHash#NONE} until an invitation is accepted
 * @param version counted up by one with each change, from 1
 * @param teams the person was in when read, by id; joined and left through {@link Membership}s alone, and no part of the version
 */
public record User(
        UserId id,
        Optional<TenantId> tenant,
        EmailAddress email,
        String fullName,
        Role role,
        PasswordHash passwordHash,
        boolean active,
        Instant createdAt,
        Instant updatedAt,
        long version,
        List<TeamId> teams) {

    /** Where an account stands. */
    public enum Status {
        /** Asked in by mail and without a password yet. */
        INVITED,
        ACTIVE,
        /** Deactivated. */
        INACTIVE
    }

    public User {
        if (tenant.isEmpty() != (role == Role.SUPER_ADMIN)) {
            throw new IllegalArgumentException("a super admin, and nobody else, is without a tenant");
        }
        teams = teams.stream().sorted(Comparator.comparing(TeamId::toString)).toList();
    }

    /** One in no team. */
    public User(
            UserId id,
            Optional<TenantId> tenant,
            EmailAddress email,
            String fullName,
            Role role,
            PasswordHash passwordHash,
            boolean active,
            Instant createdAt,
            Instant updatedAt,
            long version) {
        this(id, tenant, email, fullName, role, passwordHash, active, createdAt, updatedAt, version, List.of());
    }

    /** One that was never changed. */
    public User(
            UserId id,
            Optional<TenantId> tenant,
            EmailAddress email,
            String fullName,
            Role role,
            PasswordHash passwordHash,
            boolean active,
            Instant createdAt,
            Instant updatedAt) {
        this(id, tenant, email, fullName, role, passwordHash, active, createdAt, updatedAt, 1);
    }

    /** Somebody asked in by mail. Refuses with {@code tenancy/invalid-name}. */
    public static User invited(
            UserId id, TenantId tenant, EmailAddress email, String fullName, Role role, Instant now) {
        String composed = Tenant.requireName("fullName", fullName);
        return new User(id, Optional.of(tenant), email, composed, role, PasswordHash.NONE, true, now, now);
    }

    public Status status() {
        if (!active) {
            return Status.INACTIVE;
        }
        return passwordHash.equals(PasswordHash.NONE) ? Status.INVITED : Status.ACTIVE;
    }

    /** Refuses with {@code tenancy/invalid-name}. */
    public User renamed(String newName, Instant now) {
        return changed(Tenant.requireName("fullName", newName), role, passwordHash, active, now);
    }

    public User ranked(Role newRole, Instant now) {
        return changed(fullName, newRole, passwordHash, active, now);
    }

    public User withActive(boolean nowActive, Instant now) {
        return changed(fullName, role, passwordHash, nowActive, now);
    }

    public User withPassword(PasswordHash newHash, Instant now) {
        return changed(fullName, role, newHash, active, now);
    }

    /** The same person in these teams. */
    public User in(Collection<TeamId> theirTeams) {
        return new User(
                id,
                tenant,
                email,
                fullName,
                role,
                passwordHash,
                active,
                createdAt,
                updatedAt,
                version,
                List.copyOf(theirTeams));
    }

    /** As the store holds it after the next save. */
    public User nextVersion() {
        return new User(
                id, tenant, email, fullName, role, passwordHash, active, createdAt, updatedAt, version + 1, teams);
    }

    private User changed(String newName, Role newRole, PasswordHash newHash, boolean nowActive, Instant now) {
        return new User(id, tenant, email, newName, newRole, newHash, nowActive, createdAt, now, version, teams);
    }
}
