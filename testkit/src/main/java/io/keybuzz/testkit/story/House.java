package io.keybuzz.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.tenancy.TenancyStores;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.Credential;
import io.keybuzz.domain.tenancy.PasswordHash;
import io.keybuzz.domain.tenancy.User;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A running server as a story drives it.
 *
 * @param adminEmail of its super admin
 * @param aWhile lets a tenth of a second pass for the server
 */
public record House(int port, KeyBuzzPorts ports, String adminEmail, String adminPassword, Runnable aWhile) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int PATIENCE = 50;

    /** What came back. @param location where something is, empty if nothing says so */
    public record Answer(int status, String body, String location) {
        /** One that says nothing of where. */
        public Answer(int status, String body) {
            this(status, body, "");
        }

        /** The first text of this name, wherever it is. */
        public String text(String name) {
            Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(body);
            assertThat(found.find()).as(name + " in " + body).isTrue();
            return found.group(1);
        }
    }

    public Answer tryLogIn(String email, String password) {
        return send(request("/auth/login")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}")));
    }

    /** A token. */
    public String logIn(String email, String password) {
        Answer answer = tryLogIn(email, password);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.text("token");
    }

    /** @param json empty for a request without body */
    public Answer call(String bearer, String method, String path, String json) {
        HttpRequest.Builder request = request(path).header("Authorization", "Bearer " + bearer);
        return send(
                json.isEmpty()
                        ? request.method(method, BodyPublishers.noBody())
                        : request.header("Content-Type", "application/json")
                                .method(method, BodyPublishers.ofString(json)));
    }

    /** Sends JSON with an {@code Idempotency-Key}. */
    public Answer callOnce(String bearer, String key, String path, String json) {
        return send(request(path)
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json)));
    }

    /** Sends a file as a form of a browser does. */
    public Answer upload(String bearer, String path, String fileName, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--house\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName + "\"\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--house--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "multipart/form-data; boundary=house")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Asks without a token. */
    public Answer fetch(String path) {
        return send(request(path).GET());
    }

    /** Asks and sends as a browser without a token does. @param body of a form; empty for a page */
    public Answer browse(String path, String body) {
        HttpRequest.Builder request = request(path).header("Accept", "text/html,application/xhtml+xml");
        return send(
                body.isEmpty()
                        ? request.GET()
                        : request.header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends JSON without a token. */
    public Answer post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** Waits for what the server promises to come about within seconds. */
    public void until(BooleanSupplier holds) {
        int tries = 0;
        while (!holds.getAsBoolean()) {
            assertThat(++tries).as("tenths of a second").isLessThan(PATIENCE);
            aWhile.run();
        }
    }

    /** Somebody who was invited sets a password, as the link in the mail lets them do. */
    public void joins(String email, String password) {
        TenancyStores stores = ports.stores().tenancy();
        Credential account =
                stores.credentials().byEmail(new EmailAddress(email)).get(0);
        TenantId tenant = account.tenant().orElseThrow();
        PasswordHash hash = ports.security().passwords().hash(password);
        Instant now = ports.runtime().time().instant();
        ports.stores().unitOfWork().run(new TenantScope.One(tenant), () -> {
            User user = stores.users().require(account.user()).user();
            return stores.users().save(user.withPassword(hash, now));
        });
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .timeout(Duration.ofSeconds(20));
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Location").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
