package io.keybuzz.testkit.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.application.tenancy.FoundTenant;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.tenancy.Plan;
import io.keybuzz.domain.tenancy.TenantStatus;
import io.keybuzz.testkit.fuzz.Target.Answer;
import io.keybuzz.testkit.fuzz.Target.Login;
import io.keybuzz.testkit.fuzz.Target.Request;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A seller with one person of each role, one thing of each kind, and a word in all of them that nobody else may see. */
public final class Shop {
    /** Of everybody in it. */
    public static final String PASSWORD = "the long passphrase of a shop";

    private static final List<String> SHOWN = List.of(
            "/api/v1/tickets",
            "/api/v1/tickets/{ticketId}",
            "/api/v1/tickets/{ticketId}/messages",
            "/api/v1/teams",
            "/api/v1/teams/{teamId}/members",
            "/api/v1/ai/rules",
            "/api/v1/api-keys",
            "/api/v1/users/{userId}",
            "/api/v1/tenants/{tenantId}");

    private final Swept swept;
    private final String slug;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<Role, String> tokens = new EnumMap<>(Role.class);

    /** Founds it and fills it. */
    public Shop(Swept swept, String slug) {
        this.swept = swept;
        this.slug = slug;
        List<FoundTenant.Person> people = new ArrayList<>();
        for (Role role : List.of(Role.OWNER, Role.ADMIN, Role.MANAGER, Role.AGENT)) {
            people.add(new FoundTenant.Person(new EmailAddress(email(role)), canary() + " " + role, role, PASSWORD));
        }
        people.add(new FoundTenant.Person(
                new EmailAddress("second@" + slug + ".test"), canary() + " second", Role.AGENT, PASSWORD));
        FoundTenant founding = new FoundTenant(slug, canary(), Plan.PRO, TenantStatus.ACTIVE, canary(), people);
        ids.put(
                "tenantId",
                swept.application()
                        .tenancy()
                        .found(founding, swept.time().instant())
                        .id()
                        .toString());
        fill();
    }

    private void fill() {
        ids.put("ticketId", make("/api/v1/tickets", "{\"subject\":\"%s\",\"body\":\"%s\",\"customerName\":\"%s\"}"));
        String second = make("/api/v1/tickets", "{\"subject\":\"%s\",\"body\":\"%s\",\"customerName\":\"%s\"}");
        ids.put(
                "linkId",
                make(
                        "/api/v1/tickets/" + ids.get("ticketId") + "/links",
                        "{\"kind\":\"related\",\"ticketId\":\"" + second + "\"}"));
        ids.put("customerId", make("/api/v1/customers", "{\"name\":\"%s\",\"addresses\":[\"%s@example.test\"]}"));
        ids.put("noteId", make("/api/v1/customers/" + ids.get("customerId") + "/notes", "{\"body\":\"%s\"}"));
        ids.put("teamId", make("/api/v1/teams", "{\"name\":\"%s team\"}"));
        ids.put(
                "ruleId",
                make("/api/v1/routing/rules", "{\"name\":\"%s rule\",\"teamId\":\"" + ids.get("teamId") + "\"}"));
        ids.put(
                "aiRuleId",
                make(
                        "/api/v1/ai/rules",
                        "{\"name\":\"%s\",\"trigger\":\"incoming_message\",\"isActive\":false,"
                                + "\"actions\":[{\"type\":\"escalate\",\"params\":{\"note\":\"%s\"}}]}"));
        ids.put("viewId", make("/api/v1/views", "{\"name\":\"%s view\"}"));
        ids.put("templateId", make("/api/v1/templates", "{\"name\":\"%s\",\"body\":\"%s\"}"));
        String note = "[{\"action\":\"note\",\"body\":\"%s\"}]";
        ids.put("macroId", make("/api/v1/macros", "{\"name\":\"%s\",\"actions\":" + note + "}"));
        ids.put("bulkId", bulk("{\"ids\":[\"" + ids.get("ticketId") + "\"],\"actions\":" + note + "}"));
        ids.put("apiKeyId", make("/api/v1/api-keys", "{\"name\":\"%s\",\"scopes\":[\"tickets:read\"]}"));
        data(get("/api/v1/users?limit=100")).forEach(user -> {
            if (user.get("email").textValue().startsWith("second@")) {
                ids.put("userId", user.get("id").textValue());
            }
        });
        Request join = Request.by(
                token(Role.OWNER), "PUT", path("/api/v1/teams/{teamId}/members/{userId}"), "{\"role\":\"member\"}");
        if (swept.target().send(join).status() >= 300) {
            throw new AssertionError("the team of " + slug + " got no member");
        }
        ids.put("sessionId", data(get("/api/v1/auth/sessions")).get(0).get("id").textValue());
    }

    /** What its owner is shown of what it has, apart from when somebody was last here. */
    public String shown() {
        StringBuilder all = new StringBuilder();
        SHOWN.forEach(place -> all.append(get(path(place)).body()).append('\n'));
        return all.toString().replaceAll("\"last(Login|Used)At\":(null|\"[^\"]*\")", "");
    }

    public String slug() {
        return slug;
    }

    public String canary() {
        return "canary-of-" + slug + "-7431";
    }

    /** Ids of its things by the name of the path parameter; one nobody has for a parameter it has no thing for. */
    public String id(String parameter) {
        return ids.getOrDefault(parameter, "01980000-0000-7000-8000-00000000ffff");
    }

    /** The path with its ids. */
    String path(String template) {
        return Paths.fill(template, this::id);
    }

    /** A token that is good now. */
    public String token(Role role) {
        String kept = tokens.get(role);
        if (kept == null
                || swept.target().send(Request.by(kept, "GET", "/api/v1/me")).status() != 200) {
            kept = swept.target()
                    .token(new Login(email(role), PASSWORD))
                    .orElseThrow(() -> new AssertionError(email(role) + " cannot log in"));
            tokens.put(role, kept);
        }
        return kept;
    }

    private String email(Role role) {
        return role.name().toLowerCase(Locale.ROOT) + "@" + slug + ".test";
    }

    private Answer get(String path) {
        Answer answer = swept.target().send(Request.by(token(Role.OWNER), "GET", path));
        if (answer.status() != 200) {
            throw new AssertionError(path + ": " + answer.status() + " " + answer.body());
        }
        return answer;
    }

    private String make(String path, String body) {
        Answer answer = swept.target().send(Request.by(token(Role.OWNER), "POST", path, body.replace("%s", canary())));
        if (answer.status() != 201) {
            throw new AssertionError(path + ": " + answer.status() + " " + answer.body());
        }
        return data(answer).get("id").textValue();
    }

    private String bulk(String body) {
        Answer answer = swept.target()
                .send(Request.by(token(Role.OWNER), "POST", "/api/v1/tickets/bulk", body.replace("%s", canary())));
        if (answer.status() != 200) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return data(answer).get("id").textValue();
    }

    private static JsonNode data(Answer answer) {
        return answer.json().orElseThrow().get("data");
    }
}
