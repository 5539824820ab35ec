package io.keybuzz.application.tenancy;

import static io.keybuzz.application.tenancy.TestHouse.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.internal.AccessMatrix;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.shared.Proof;
import io.keybuzz.application.tenancy.keys.ApiKeyring;
import io.keybuzz.application.tenancy.keys.CreateApiKey;
import io.keybuzz.application.tenancy.keys.GetApiKey;
import io.keybuzz.application.tenancy.keys.ListApiKeys;
import io.keybuzz.application.tenancy.keys.RevokeApiKey;
import io.keybuzz.application.tenancy.tenants.MoveTenant;
import io.keybuzz.application.ticketing.ListTickets;
import io.keybuzz.application.ticketing.OpenTicket;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.TenantStatus;
import io.keybuzz.domain.tenancy.apikey.ApiKey;
import io.keybuzz.domain.tenancy.apikey.KeyText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiKeyringTest {
    private final TestHouse house = new TestHouse();
    private final ApiKeyring keys = house.administration.keys();

    private CreateApiKey.Outcome made(String... scopes) {
        return keys.create(house.as(house.admin), new CreateApiKey("Shop", List.of(scopes), Optional.empty()));
    }

    private Optional<Caller> shown(String key) {
        return keys.authenticate(key, house.now());
    }

    private Optional<Instant> lastUse(ApiKey key) {
        return keys.get(house.as(house.owner), new GetApiKey(key.id())).lastUsedAt();
    }

    @Test
    void a_key_speaks_for_its_tenant_with_its_scopes() {
        CreateApiKey.Outcome made = made("tickets:read");

        assertThat(made.text()).startsWith(made.key().prefix()).hasSize(51);
        assertThat(shown(made.text()))
                .contains(new Caller(
                        house.admin.id(),
                        Optional.of(house.acme),
                        Role.AGENT,
                        "Shop",
                        new Proof.Key(made.key().id(), Set.of("tickets:read"))));
        assertThat(house.tenancy.authenticate(made.text(), house.now())).isEqualTo(shown(made.text()));
        assertThat(made.toString()).doesNotContain(made.text());
        assertThat(made.key().toString()).doesNotContain(made.text());
    }

    @Test
    void every_change_of_one_character_opens_nothing() {
        String text = made("tickets:read").text();

        for (int i = 0; i < text.length(); i++) {
            char other = text.charAt(i) == 'x' ? 'y' : 'x';
            String changed = text.substring(0, i) + other + text.substring(i + 1);
            assertThat(shown(changed)).as(changed).isEmpty();
        }
        for (String odd : List.of("", "kb_", text + "0", text.substring(1), " " + text, text + "\n")) {
            assertThat(shown(odd)).isEmpty();
        }
        String stranger = KeyText.make(new java.util.Random(99)).reveal();
        assertThat(shown(stranger)).isEmpty();
    }

    @Test
    void a_key_does_what_its_scopes_say_and_nothing_else() {
        Caller reader = shown(made("tickets:read").text()).orElseThrow();
        CallContext call = new CallContext(reader, house.now(), "request-1");
        var ticketing = house.keybuzz.app.ticketing();

        assertThat(ticketing.list(call, ListTickets.newest()).items()).isEmpty();
        assertRefused(CommonProblem.NOT_ALLOWED, () -> ticketing.open(call, OpenTicket.of("s", "b")));
        Caller all =
                shown(made(AccessMatrix.scopes().toArray(String[]::new)).text()).orElseThrow();
        CallContext able = new CallContext(all, house.now(), "request-1");
        assertThat(ticketing.open(able, OpenTicket.of("s", "b"))).isNotNull();
        assertRefused(
                CommonProblem.NOT_ALLOWED,
                () -> keys.create(able, new CreateApiKey("More", List.of("tickets:read"), Optional.empty())));
        assertRefused(
                CommonProblem.NOT_ALLOWED,
                () -> house.administration.users().invite(able, house.invitation("x@acme.test", Role.AGENT)));
        assertRefused(
                CommonProblem.NOT_ALLOWED,
                () -> house.administration.me().get(able, new io.keybuzz.application.tenancy.me.GetMe()));
    }

    @Test
    void what_asks_for_too_much_or_too_little_is_refused() {
        for (List<String> scopes : List.of(
                List.<String>of(), List.of("tickets:delete"), List.of("tickets:read", "tickets:read"), List.of(""))) {
            assertRefused(
                    CommonProblem.INVALID_FIELDS,
                    () -> keys.create(house.as(house.owner), new CreateApiKey("K", scopes, Optional.empty())));
        }
        assertRefused(
                CommonProblem.INVALID_FIELDS,
                () -> keys.create(
                        house.as(house.owner),
                        new CreateApiKey("K", List.of("tickets:read"), Optional.of(house.now()))));
        for (var user : List.of(house.manager, house.agent)) {
            assertRefused(
                    CommonProblem.NOT_ALLOWED,
                    () -> keys.create(
                            house.as(user), new CreateApiKey("K", List.of("tickets:read"), Optional.empty())));
        }
        assertThat(keys.list(house.as(house.owner), new ListApiKeys(PageRequest.first()))
                        .items())
                .isEmpty();
    }

    @Test
    void a_revoked_key_opens_nothing_at_once_and_is_gone() {
        CreateApiKey.Outcome made = made("tickets:read");
        assertThat(shown(made.text())).isPresent();

        keys.revoke(house.as(house.owner), new RevokeApiKey(made.key().id()));

        assertThat(shown(made.text())).isEmpty();
        assertRefused(
                TenancyProblem.API_KEY_NOT_FOUND,
                () -> keys.get(house.as(house.owner), new GetApiKey(made.key().id())));
        assertRefused(
                TenancyProblem.API_KEY_NOT_FOUND,
                () -> keys.revoke(
                        house.as(house.owner), new RevokeApiKey(made.key().id())));
    }

    @Test
    void a_key_revoked_elsewhere_opens_nothing_after_a_second() {
        CreateApiKey.Outcome made = made("tickets:read");
        assertThat(shown(made.text())).isPresent();
        house.keybuzz.in(house.acme, () -> {
            house.keybuzz.stores.tenancy().apiKeys().revoke(made.key().id(), house.now());
            return true;
        });

        house.keybuzz.clock.advance(Duration.ofSeconds(1));

        assertThat(shown(made.text())).isEmpty();
    }

    @Test
    void a_key_ends_with_its_time_and_with_its_tenant() {
        Instant end = house.now().plusMillis(300);
        CreateApiKey.Outcome made =
                keys.create(house.as(house.owner), new CreateApiKey("K", List.of("tickets:read"), Optional.of(end)));
        CreateApiKey.Outcome forever = made("tickets:read");
        assertThat(shown(made.text())).isPresent();
        assertThat(shown(forever.text())).isPresent();
        house.keybuzz.clock.set(end);
        assertThat(shown(made.text())).isEmpty();

        house.administration.tenants().move(house.asSuperAdmin(), new MoveTenant(house.acme, TenantStatus.SUSPENDED));
        house.keybuzz.clock.advance(Duration.ofSeconds(1));
        assertThat(shown(forever.text())).isEmpty();
        house.administration.tenants().move(house.asSuperAdmin(), new MoveTenant(house.acme, TenantStatus.ACTIVE));
        assertThat(shown(forever.text())).isPresent();
    }

    @Test
    void uses_are_written_by_a_worker_once_a_minute() {
        CreateApiKey.Outcome made = made("tickets:read");
        Instant first = house.now();
        shown(made.text());
        assertThat(lastUse(made.key())).isEmpty();

        assertThat(keys.writeUses()).isEqualTo(1);
        assertThat(lastUse(made.key())).contains(first);
        assertThat(keys.writeUses()).isZero();
        int written = 0;
        for (int i = 0; i < 59; i++) {
            house.keybuzz.clock.advance(Duration.ofSeconds(1));
            shown(made.text());
            written += keys.writeUses();
        }
        assertThat(lastUse(made.key())).contains(first);
        assertThat(written).isLessThanOrEqualTo(1);
        house.keybuzz.clock.advance(Duration.ofSeconds(1));
        shown(made.text());
        keys.writeUses();
        assertThat(lastUse(made.key())).contains(first.plusSeconds(60));
    }

    @Test
    void another_tenants_key_is_like_a_missing_one() {
        CreateApiKey.Outcome made = made("tickets:read");
        var foreign = house.keybuzz.call(house.globex, Role.OWNER);

        assertRefused(
                TenancyProblem.API_KEY_NOT_FOUND,
                () -> keys.get(foreign, new GetApiKey(made.key().id())));
        assertRefused(
                TenancyProblem.API_KEY_NOT_FOUND,
                () -> keys.revoke(foreign, new RevokeApiKey(made.key().id())));
        assertThat(shown(made.text())).isPresent();
    }
}
