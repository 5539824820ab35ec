package io.keybuzz.testkit.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keybuzz.testkit.Authenticator;
import io.keybuzz.testkit.fuzz.Target.Answer;
import io.keybuzz.testkit.fuzz.Target.Request;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * All that one can do with an account, in an order in which it succeeds, from the invitation to logging out everywhere: what
 * chance does not find, because each step needs a secret that an earlier one gave.
 */
public final class AccountLife {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AUTH = "/api/v1/auth/";
    private static final String FACTOR = "/api/v1/me/2fa";

    private final Road road;
    private final Person person;
    private final UnaryOperator<String> secretMailedTo;
    private final InstantSource time;
    private final List<String> secrets = new ArrayList<>();
    private String password;
    private String token = "";

    /**
     * @param person whom nobody knows yet
     * @param secretMailedTo the secret in the newest mail to an address
     * @param time of the server
     */
    public AccountLife(Road road, Person person, UnaryOperator<String> secretMailedTo, InstantSource time) {
        this.road = road;
        this.person = person;
        this.secretMailedTo = secretMailedTo;
        this.time = time;
        this.password = person.passwords().get(0);
    }

    /** Where requests go, by the operation they are of. */
    @FunctionalInterface
    public interface Road {
        Answer send(String operation, Request request);
    }

    /** @param passwords three, of which the last stays */
    public record Person(String email, String fullName, List<String> passwords) {
        public Person {
            passwords = List.copyOf(passwords);
        }

        @Override
        public String toString() {
            return "Person[" + email + "]";
        }
    }

    /** Everything that was shown to this person alone, passwords left out. */
    public List<String> secrets() {
        return List.copyOf(secrets);
    }

    /** @param admin a token of somebody who may invite */
    public void live(String admin) {
        String id = invited(admin);
        ask("POST", AUTH + "accept-invitation", Map.of("token", mailed(), "password", password));
        JsonNode login = login();
        keep(ask(
                "POST",
                AUTH + "refresh",
                Map.of("refreshToken", login.get("refreshToken").asText())));
        List<String> codes = withSecondFactor();
        token = "";
        String mfaToken = secret(login(), "mfaToken");
        keep(ask("POST", AUTH + "mfa", Map.of("mfaToken", mfaToken, "code", codes.get(0))));
        codes = codes(ask("POST", FACTOR + "/recovery-codes", Map.of("code", codes.get(1))));
        ask("POST", FACTOR + "/disable", Map.of("password", password, "code", codes.get(0)));
        changePassword();
        leave();
        token = admin;
        ask("DELETE", "/api/v1/users/{userId}/2fa", "/api/v1/users/" + id + "/2fa", Map.of());
    }

    private String invited(String admin) {
        token = admin;
        JsonNode made = ask(
                "POST",
                "/api/v1/users",
                Map.of("email", person.email(), "fullName", person.fullName(), "role", "agent"));
        String id = made.get("data").get("id").asText();
        mailed();
        String again = "/api/v1/users/{userId}/resend-invitation";
        ask("POST", again, again.replace("{userId}", id), Map.of());
        token = "";
        return id;
    }

    private List<String> withSecondFactor() {
        JsonNode enrolment = ask("POST", FACTOR, Map.of("password", password)).get("data");
        String secret = secret(enrolment, "secret");
        ask("GET", FACTOR + "/qr.svg", Map.of());
        ask("GET", FACTOR + "/qr.png", Map.of());
        String code = new Authenticator(secret).code(time.instant());
        List<String> codes = codes(ask("POST", FACTOR + "/confirm", Map.of("code", code)));
        ask("GET", FACTOR, Map.of());
        return codes;
    }

    private void changePassword() {
        String next = person.passwords().get(1);
        ask("POST", "/api/v1/me/password", Map.of("currentPassword", password, "newPassword", next));
        token = "";
        ask("POST", AUTH + "forgot-password", Map.of("email", person.email()));
        password = person.passwords().get(2);
        ask("POST", AUTH + "reset-password", Map.of("token", mailed(), "password", password));
    }

    private void leave() {
        login();
        String other = token;
        login();
        String session = "";
        for (JsonNode each : ask("GET", AUTH + "sessions", Map.of()).get("data")) {
            session =
                    each.path("current").asBoolean() ? session : each.get("id").asText();
        }
        ask("DELETE", AUTH + "sessions/{sessionId}", AUTH + "sessions/" + session, Map.of());
        ask("POST", AUTH + "logout", Map.of());
        login();
        ask("POST", AUTH + "logout-all", Map.of());
        secrets.add(other);
    }

    private JsonNode login() {
        token = "";
        return keep(ask("POST", AUTH + "login", Map.of("email", person.email(), "password", password)));
    }

    private JsonNode keep(JsonNode login) {
        for (String name : List.of("token", "refreshToken", "deviceId")) {
            if (login.has(name)) {
                secret(login, name);
            }
        }
        token = login.path("token").asText(token);
        return login;
    }

    private String mailed() {
        String secret = secretMailedTo.apply(person.email());
        secrets.add(secret);
        return secret;
    }

    private String secret(JsonNode answer, String name) {
        String secret = answer.get(name).asText();
        secrets.add(secret);
        return secret;
    }

    private List<String> codes(JsonNode answer) {
        List<String> codes = new ArrayList<>();
        answer.get("data").get("recoveryCodes").forEach(code -> codes.add(code.asText()));
        secrets.addAll(codes);
        return codes;
    }

    private JsonNode ask(String method, String path, Map<String, String> body) {
        return ask(method, path, path, body);
    }

    private JsonNode ask(String method, String template, String path, Map<String, String> body) {
        ObjectNode json = JSON.createObjectNode();
        body.forEach(json::put);
        Answer answer = road.send(
                method + " " + template,
                new Request(
                        method,
                        path,
                        Optional.of(token).filter(it -> !it.isEmpty()),
                        body.isEmpty() ? Optional.empty() : Optional.of(json.toString())));
        if (answer.status() >= 300) {
            throw new IllegalStateException(method + " " + template + ": " + answer.status() + " " + answer.body());
        }
        return answer.json().orElseGet(JSON::createObjectNode);
    }
}
