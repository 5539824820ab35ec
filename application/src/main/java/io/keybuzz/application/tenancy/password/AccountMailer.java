package io.keybuzz.application.tenancy.password;

import io.keybuzz.application.outbox.Subscriber;
import io.keybuzz.application.shared.StoredEvent;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.application.tenancy.TenancyPorts;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.access.OpaqueSecret;
import io.keybuzz.domain.tenancy.access.PasswordLink;
import io.keybuzz.domain.tenancy.event.AccountMailRequested;
import io.keybuzz.domain.tenancy.event.AccountMailRequested.Kind;
import io.keybuzz.domain.tenancy.event.SessionCopied;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Sends the mails about accounts, most of them with a link. The secret is made here, so that it is in the mail and nowhere else; sent a second time after
 * a failure, a mail has a new secret and the former is worth nothing.
 */
@Worker("whoever waits for a mail with a link")
public final class AccountMailer implements Subscriber {
    public static final String NAME = "account-mail";

    /** A mailbox is not to be flooded by somebody who knows its address; older links stay good. */
    private static final int MOST_AN_HOUR = PasswordLink.MOST_AN_HOUR;

    private final TenancyPorts ports;
    private final InstantSource time;

    public AccountMailer(TenancyPorts ports, InstantSource time) {
        this.ports = ports;
        this.time = time;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> types() {
        return Set.of(AccountMailRequested.TYPE, SessionCopied.TYPE);
    }

    @Override
    public void on(StoredEvent event) {
        UserId id = new UserId(
                UUID.fromString(Objects.requireNonNull(event.payload().get("userId"))));
        if (event.type().equals(SessionCopied.TYPE)) {
            String url = ports.accounts().settings().publicUrl();
            find(event.tenant(), id)
                    .ifPresent(account -> ports.accounts()
                            .mail()
                            .send(AccountLetter.ofCopiedSession(account, event.occurredAt(), url)));
            return;
        }
        Kind kind = Kind.valueOf(Objects.requireNonNull(event.payload().get("kind")));
        find(event.tenant(), id).ifPresent(account -> {
            OpaqueSecret secret = ports.accounts().secrets().next();
            Instant now = time.instant();
            PasswordLink link = PasswordLink.of(event.id(), event.tenant(), id, kind, secret.hash(), now);
            if (store(link, now)) {
                String url = ports.accounts().settings().publicUrl();
                ports.accounts().mail().send(AccountLetter.about(account, link, url, secret));
            }
        });
    }

    private Optional<Recipient> find(TenantId home, UserId id) {
        if (home.equals(TenantId.PLATFORM)) {
            return ports.unitOfWork()
                    .read(
                            new TenantScope.Platform("a super admin's mail"),
                            () -> ports.stores().users().find(id))
                    .filter(user -> user.active() && user.tenant().isEmpty())
                    .map(user -> new Recipient(user, Optional.empty()));
        }
        return ports.unitOfWork().read(new TenantScope.One(home), () -> {
            Optional<Tenant> tenant = ports.stores().tenants().find(home);
            return ports.stores()
                    .users()
                    .find(id)
                    .filter(user -> user.active()
                            && tenant.filter(t -> t.status().mayWork()).isPresent())
                    .map(user -> new Recipient(user, tenant.map(Tenant::name)));
        });
    }

    private boolean store(PasswordLink link, Instant now) {
        return ports.unitOfWork().run(new TenantScope.One(link.tenant()), () -> {
            Instant hourAgo = now.minus(Duration.ofHours(1));
            boolean wanted = ports.stores().access().links().othersSince(link, hourAgo) < MOST_AN_HOUR;
            if (wanted) {
                ports.stores().access().links().save(link);
            }
            return wanted;
        });
    }

    /** Who gets the mail, and the tenant's name unless it is a super admin. */
    record Recipient(User user, Optional<String> tenant) {}
}
