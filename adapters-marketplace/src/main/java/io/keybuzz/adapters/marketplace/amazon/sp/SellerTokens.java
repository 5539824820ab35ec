package io.keybuzz.adapters.marketplace.amazon.sp;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ChannelTrouble.Kind;
import io.keybuzz.domain.marketplace.oauth.AmazonApplication;
import io.keybuzz.domain.marketplace.oauth.port.AmazonApplications;
import io.keybuzz.domain.marketplace.port.SecretStore;
import io.keybuzz.domain.marketplace.secret.SecretPath;
import io.keybuzz.domain.marketplace.secret.SecretTrouble;
import io.keybuzz.domain.marketplace.secret.StoredSecret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Access tokens of sellers, in memory only. Of many who need one at a time, one asks; who waited for a failure has failed too. A
 * grant that Amazon refuses is looked up once more, because the seller may just have consented anew: only then access counts as
 * withdrawn. That our own application is refused is said once, to those who run KeyBuzz.
 */
final class SellerTokens {
    private static final Logger LOG = LoggerFactory.getLogger(SellerTokens.class);
    private static final Duration MARGIN = Duration.ofSeconds(60);
    private static final Duration BETWEEN_REFUSALS = Duration.ofMinutes(1);

    private final LwaClient lwa;
    private final SecretStore secrets;
    private final AmazonApplications applications;
    private final InstantSource time;
    private final Map<ConnectionId, Held> held = new ConcurrentHashMap<>();
    private final Map<ConnectionId, CompletableFuture<Held>> flights = new ConcurrentHashMap<>();
    private final Map<ConnectionId, Instant> refusals = new ConcurrentHashMap<>();
    private final AtomicReference<String> alarmed = new AtomicReference<>("");

    SellerTokens(LwaClient lwa, SecretStore secrets, AmazonApplications applications, InstantSource time) {
        this.lwa = lwa;
        this.secrets = secrets;
        this.applications = applications;
        this.time = time;
    }

    /** @param secretVersion of the grant it was made from */
    private record Held(String token, Instant goodUntil, long secretVersion) {
        @Override
        public String toString() {
            return "Held[until " + goodUntil + "]";
        }
    }

    /** A token that is good for another minute. @throws ChannelTrouble if there is none to be had */
    String token(Connection connection) {
        Held known = held.get(connection.id());
        if (known != null && time.instant().isBefore(known.goodUntil())) {
            return known.token();
        }
        CompletableFuture<Held> mine = new CompletableFuture<>();
        CompletableFuture<Held> first = flights.putIfAbsent(connection.id(), mine);
        return first == null ? fly(connection, mine) : awaited(first);
    }

    /**
     * Amazon refused this token: it is forgotten if it still is the newest.
     *
     * @return whether another one is worth a try; not if one was refused within the last minute already
     */
    boolean refused(Connection connection, String token) {
        Held known = held.get(connection.id());
        if (known != null && !known.token().equals(token)) {
            return true;
        }
        Instant now = time.instant();
        Instant last = refusals.put(connection.id(), now);
        if (known != null) {
            held.remove(connection.id(), known);
        }
        return last == null || !now.isBefore(last.plus(BETWEEN_REFUSALS));
    }

    /** The seller consented anew, or ended the connection. */
    void forget(ConnectionId connection) {
        held.remove(connection);
        refusals.remove(connection);
    }

    private String fly(Connection connection, CompletableFuture<Held> flight) {
        try {
            Held landed = held.get(connection.id());
            Held fresh = landed != null && time.instant().isBefore(landed.goodUntil()) ? landed : fresh(connection);
            held.put(connection.id(), fresh);
            flight.complete(fresh);
            return fresh.token();
        } catch (RuntimeException | Error trouble) {
            flight.completeExceptionally(trouble);
            throw trouble;
        } finally {
            flights.remove(connection.id(), flight);
        }
    }

    private static String awaited(CompletableFuture<Held> flight) {
        try {
            return flight.join().token();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof ChannelTrouble trouble) {
                throw trouble;
            }
            throw failed;
        }
    }

    private Held fresh(Connection connection) {
        SecretPath path = SecretPath.of(connection.tenant(), connection.channel(), connection.id());
        StoredSecret secret = secret(path);
        try {
            return refreshed(path, secret);
        } catch (ChannelTrouble trouble) {
            if (trouble.kind() != Kind.ACCESS_WITHDRAWN) {
                throw trouble;
            }
            StoredSecret newer = secret(path);
            if (newer.version() == secret.version() && newer.values().equals(secret.values())) {
                throw trouble;
            }
            return refreshed(path, newer);
        }
    }

    private Held refreshed(SecretPath path, StoredSecret secret) {
        AmazonApplication application = application(false);
        String refresh = secret.value("refresh_token").orElseThrow(SellerTokens::notConnected);
        if (secret.value("client_id")
                .filter(id -> !id.equals(application.clientId()))
                .isPresent()) {
            throw ChannelTrouble.of(
                    Kind.ACCESS_WITHDRAWN,
                    "application-changed",
                    "KeyBuzz uses another application at Amazon now; connect the account again");
        }
        Instant asked = time.instant();
        LwaToken token = exchanged(application, refresh);
        token.refresh().filter(next -> !next.equals(refresh)).ifPresent(next -> keep(path, secret, next));
        return new Held(token.access(), asked.plus(token.lifetime()).minus(MARGIN), secret.version());
    }

    /** Our secret changes every half year: a refused one is read again before anybody is alarmed. */
    private LwaToken exchanged(AmazonApplication application, String refresh) {
        try {
            return lwa.refresh(application, refresh);
        } catch (ChannelTrouble trouble) {
            if (trouble.kind() != Kind.APPLICATION_REFUSED) {
                throw trouble;
            }
            AmazonApplication newest = application(true);
            if (newest.equals(application)) {
                alarm(application);
                throw trouble;
            }
            return lwa.refresh(newest, refresh);
        }
    }

    private void alarm(AmazonApplication application) {
        String mark = application.clientId() + '#' + application.clientSecret().hashCode();
        if (!alarmed.getAndSet(mark).equals(mark)) {
            LOG.error(
                    "amazon refuses our application {}: no seller's access works until its client secret is replaced",
                    application.applicationId());
        }
    }

    /** Amazon does not change refresh tokens so far; should it, the newer one counts unless the seller was faster. */
    private void keep(SecretPath path, StoredSecret before, String refresh) {
        Map<String, String> values = new HashMap<>(before.values());
        values.put("refresh_token", refresh);
        try {
            secrets.write(path, values, before.version());
        } catch (SecretTrouble trouble) {
            LOG.warn("a changed refresh token of {} was not kept: {}", path.value(), trouble.reason());
        }
    }

    private StoredSecret secret(SecretPath path) {
        try {
            return secrets.read(path).orElseThrow(SellerTokens::notConnected);
        } catch (SecretTrouble trouble) {
            throw unreadable();
        }
    }

    private AmazonApplication application(boolean anew) {
        try {
            return anew ? applications.newest() : applications.current();
        } catch (SecretTrouble trouble) {
            throw unreadable();
        }
    }

    private static ChannelTrouble unreadable() {
        return ChannelTrouble.of(
                Kind.UNAVAILABLE, "secrets-unavailable", "The credentials for Amazon cannot be read right now");
    }

    private static ChannelTrouble notConnected() {
        return ChannelTrouble.of(
                Kind.ACCESS_WITHDRAWN, "not-connected", "Nobody has consented at Amazon yet; connect the account");
    }
}
