package io.keybuzz.adapters.marketplace.amazon.sp;

import io.keybuzz.domain.marketplace.oauth.AmazonApplication;
import io.keybuzz.domain.marketplace.oauth.AmazonApplication.Stage;
import io.keybuzz.domain.marketplace.oauth.port.AmazonApplications;
import io.keybuzz.domain.marketplace.port.SecretStore;
import io.keybuzz.domain.marketplace.secret.SecretPath;
import io.keybuzz.domain.marketplace.secret.SecretTrouble;
import io.keybuzz.domain.marketplace.secret.SecretTrouble.Reason;
import io.keybuzz.domain.marketplace.secret.StoredSecret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Our application as the secret store has it: {@code application_id}, {@code client_id}, {@code client_secret}, {@code
 * redirect_uri}, and {@code app_state} if it is a draft. Read again every five minutes, so that a new client secret is used
 * without a restart. What else is there (region, role_arn) is from older days and not read.
 */
final class StoredApplication implements AmazonApplications {
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final SecretStore secrets;
    private final SecretPath path;
    private final InstantSource time;
    private @Nullable Read last;

    StoredApplication(SecretStore secrets, SecretPath path, InstantSource time) {
        this.secrets = secrets;
        this.path = path;
        this.time = time;
    }

    private record Read(AmazonApplication application, Instant at) {}

    @Override
    public synchronized AmazonApplication current() {
        Read known = last;
        return known != null && time.instant().isBefore(known.at().plus(REMEMBERED)) ? known.application() : newest();
    }

    @Override
    public synchronized AmazonApplication newest() {
        StoredSecret secret = secrets.read(path)
                .orElseThrow(() -> new SecretTrouble(Reason.UNAVAILABLE, "there is no secret at " + path.value()));
        AmazonApplication application = new AmazonApplication(
                value(secret, "application_id"),
                value(secret, "client_id"),
                value(secret, "client_secret"),
                value(secret, "redirect_uri"),
                stage(secret.value("app_state")));
        last = new Read(application, time.instant());
        return application;
    }

    private String value(StoredSecret secret, String name) {
        return secret.value(name)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() ->
                        new SecretTrouble(Reason.UNAVAILABLE, "the secret at " + path.value() + " lacks " + name));
    }

    private static Stage stage(Optional<String> said) {
        return said.filter("DRAFT"::equalsIgnoreCase).isPresent() ? Stage.DRAFT : Stage.PUBLISHED;
    }
}
