package io.keybuzz.adapters.http;

import io.keybuzz.application.tenancy.FoundTenant;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.tenancy.Plan;
import io.keybuzz.domain.tenancy.TenantStatus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A seller with one person of each role, one thing of each kind, and a word in all of them that nobody else may see. */
final class Shop {
    private final Demo demo;
    private final String slug;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<Role, String> tokens = new EnumMap<>(Role.class);

    Shop(Demo demo, String slug) {
        this.demo = demo;
        this.slug = slug;
        List<FoundTenant.Person> people = new ArrayList<>();
        for (Role role : List.of(Role.OWNER, Role.ADMIN, Role.MANAGER, Role.AGENT)) {
            people.add(
                    new FoundTenant.Person(new EmailAddress(email(role)), canary() + " " + role, role, Demo.PASSWORD));
        }
        people.add(new FoundTenant.Person(
                new EmailAddress("second@" + slug + ".test"), canary() + " second", Role.AGENT, Demo.PASSWORD));
        ids.put(
                "tenantId",
                demo.application
                        .tenancy()
                        .found(
                                new FoundTenant(slug, canary(), Plan.PRO, TenantStatus.ACTIVE, canary(), people),
                                demo.clock.instant())
                        .id()
                        .toString());
        String owner = token(Role.OWNER);
        ids.put("ticketId", make("/api/v1/tickets", "{\"subject\":\"%s\",\"body\":\"%s\",\"customerName\":\"%s\"}"));
        ids.put("teamId", make("/api/v1/teams", "{\"name\":\"%s team\"}"));
        ids.put("keyId", make("/api/v1/api-keys", "{\"name\":\"%s\",\"scopes\":[\"tickets:read\"]}"));
        ids.put("apiKeyId", ids.get("keyId"));
        for (var user : demo.http.get("/api/v1/users?limit=100", owner).data()) {
            if (user.get("email").textValue().startsWith("second@")) {
                ids.put("userId", user.get("id").textValue());
            }
        }
        ids.put(
                "sessionId",
                demo.http
                        .get("/api/v1/auth/sessions", owner)
                        .data()
                        .get(0)
                        .get("id")
                        .textValue());
    }

    String slug() {
        return slug;
    }

    String canary() {
        return "canary-of-" + slug + "-7431";
    }

    Map<String, String> ids() {
        return ids;
    }

    /** A token that is good now. */
    String token(Role role) {
        String kept = tokens.get(role);
        if (kept == null || demo.http.get("/api/v1/me", kept).status() != 200) {
            kept = demo.token(email(role));
            tokens.put(role, kept);
        }
        return kept;
    }

    private String email(Role role) {
        return role.name().toLowerCase(Locale.ROOT) + "@" + slug + ".test";
    }

    private String make(String path, String body) {
        Http.Answer answer = demo.http.post(path, token(Role.OWNER), body.replace("%s", canary()));
        if (answer.status() != 201) {
            throw new AssertionError(path + ": " + answer.status() + " " + answer.body());
        }
        return answer.data().get("id").textValue();
    }
}
