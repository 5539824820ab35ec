package io.keybuzz.domain.tenancy;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.Texts;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A seller.
 *
 * @param slug unique over all tenants: lower case letters, digits and hyphens, 2 to 63 characters
 * @param version counted up by one with each change, from 1
 */
public record Tenant(
        TenantId id,
        String slug,
        String name,
        Plan plan,
        TenantStatus status,
        Instant createdAt,
        Instant updatedAt,
        long version) {
    /** Longest name, in code points. */
    public static final int MAX_NAME = 200;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])");

    /** Refuses a malformed slug with {@code tenancy/invalid-slug}. */
    public Tenant {
        if (!SLUG.matcher(slug).matches()) {
            throw TenancyProblem.INVALID_SLUG.refuse("A slug has 2 to 63 lower case letters, digits and hyphens");
        }
    }

    /** One that was never changed. */
    public Tenant(
            TenantId id,
            String slug,
            String name,
            Plan plan,
            TenantStatus status,
            Instant createdAt,
            Instant updatedAt) {
        this(id, slug, name, plan, status, createdAt, updatedAt, 1);
    }

    /** The tenant with another name or plan. Refuses with {@code tenancy/invalid-name}, or the move of a closed one. */
    public Tenant revised(String newName, Plan newPlan, Instant now) {
        requireOpen();
        String composed = requireName("name", newName);
        return new Tenant(id, slug, composed, newPlan, status, createdAt, now, version);
    }

    /** The tenant in another status. Refuses with {@code tenancy/illegal-move} and names what is allowed. */
    public Tenant moved(TenantStatus to, Instant now) {
        if (!status.next().contains(to)) {
            List<String> allowed =
                    status.next().stream().map(TenantStatus::word).sorted().toList();
            throw TenancyProblem.ILLEGAL_MOVE.refuse(
                    "A tenant that is " + status.word() + " can become "
                            + (allowed.isEmpty() ? "nothing else" : String.join(", ", allowed)),
                    Map.of("from", status.word(), "to", to.word(), "allowed", allowed));
        }
        return new Tenant(id, slug, name, plan, to, createdAt, now, version);
    }

    /** Refuses with {@code tenancy/tenant-closed} where nothing new is made any more. */
    public void requireOpen() {
        if (status == TenantStatus.CLOSED) {
            throw TenancyProblem.TENANT_CLOSED.refuse("The tenant is closed");
        }
    }

    /** As the store holds it after the next save. */
    public Tenant nextVersion() {
        return new Tenant(id, slug, name, plan, status, createdAt, updatedAt, version + 1);
    }

    /**
     * Refuses a name that is not 1 to 200 characters on one line with {@code tenancy/invalid-name}.
     *
     * @return the name with its characters composed (NFC), so that what looks the same is the same
     */
    public static String requireName(String field, String name) {
        if (!Texts.hasContent(name)
                || Texts.length(name) > MAX_NAME
                || !Texts.isStorable(name)
                || !Texts.isOneLine(name)
                || Texts.turnsDirection(name)) {
            throw TenancyProblem.INVALID_NAME.refuse(
                    field + " must have 1 to " + MAX_NAME
                            + " characters on one line, without control characters, characters that turn the direction of"
                            + " writing, or lone surrogates",
                    Map.of("field", field));
        }
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
