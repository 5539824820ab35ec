package io.keybuzz.testkit.contract.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.once.KeyTaken;
import io.keybuzz.application.shared.once.KeyedAnswers.Call;
import io.keybuzz.application.shared.once.KeyedAnswers.Kept;
import io.keybuzz.application.shared.once.StoredAnswer;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.GivenUser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.application.shared.once.KeyedAnswers}. */
public interface KeyedAnswersContract extends StoreContract {
    /** SHA-256 of something. */
    String FINGERPRINT = "0f".repeat(32);

    String OTHER_FINGERPRINT = "a1".repeat(32);
    UUID ACTOR = new UUID(7, 7);

    private static StoredAnswer answer(String body) {
        return new StoredAnswer(201, Optional.of("/api/v1/things/1"), body);
    }

    private static Call aCall(TenantId tenant) {
        return new Call(tenant, ACTOR, "POST", "/api/v1/things", "key \"1\" ~");
    }

    private void answered(Call call, String fingerprint, Instant at, StoredAnswer answer) {
        change(call.tenant(), () -> {
            stores().keyedAnswers().claim(call, fingerprint, at);
            stores().keyedAnswers().keep(call, answer);
        });
    }

    private Optional<Kept> kept(Call call) {
        return read(call.tenant(), () -> stores().keyedAnswers().find(call));
    }

    @Test
    default void an_answer_comes_back_to_the_letter() {
        Call call = aCall(givenTenant());
        StoredAnswer answer = answer("{\"data\":{\"subject\":\"Où est \uD83D\uDE00 ?\"}}");

        answered(call, FINGERPRINT, stores().now(), answer);

        assertThat(kept(call)).contains(new Kept(FINGERPRINT, answer, stores().now()));
    }

    @Test
    default void an_answer_may_say_nothing_of_where_it_is() {
        Call call = aCall(givenTenant());
        StoredAnswer answer = new StoredAnswer(200, Optional.empty(), "");

        answered(call, FINGERPRINT, stores().now(), answer);

        assertThat(kept(call).map(Kept::answer)).contains(answer);
    }

    @Test
    default void a_key_nobody_claimed_has_no_answer() {
        assertThat(kept(aCall(givenTenant()))).isEmpty();
    }

    @Test
    default void a_key_is_claimed_once() {
        Call call = aCall(givenTenant());
        answered(call, FINGERPRINT, stores().now(), answer("first"));

        assertThatThrownBy(() -> answered(call, OTHER_FINGERPRINT, stores().now(), answer("second")))
                .isInstanceOf(KeyTaken.class);

        assertThat(kept(call)).contains(new Kept(FINGERPRINT, answer("first"), stores().now()));
    }

    @Test
    default void what_else_a_unit_of_work_did_goes_when_its_key_is_taken() {
        TenantId tenant = givenTenant();
        Call call = aCall(tenant);
        answered(call, FINGERPRINT, stores().now(), answer("first"));
        var ticket = aTicket(tenant).build();

        assertThatThrownBy(() -> change(tenant, () -> {
                    stores().keyedAnswers().claim(call, FINGERPRINT, stores().now());
                    stores().tickets().save(ticket);
                    stores().keyedAnswers().keep(call, answer("second"));
                }))
                .isInstanceOf(KeyTaken.class);

        assertThat(read(tenant, () -> stores().ticketViews().find(ticket.id()))).isEmpty();
    }

    @Test
    default void a_taken_key_is_told_before_any_other_conflict() {
        TenantId tenant = givenTenant();
        Call call = aCall(tenant);
        GivenUser first = GivenUser.of(tenant, stores().ids(), stores().now()).email("jo@example.test");
        GivenUser second = GivenUser.of(tenant, stores().ids(), stores().now()).email("jo@example.test");
        change(tenant, () -> stores().users().add(first.build()));
        answered(call, FINGERPRINT, stores().now(), answer("first"));

        assertRefused(
                TenancyProblem.EMAIL_TAKEN,
                () -> change(tenant, () -> stores().users().add(second.build())));
        assertThatThrownBy(() -> change(tenant, () -> {
                    stores().keyedAnswers().claim(call, FINGERPRINT, stores().now());
                    stores().users().add(second.build());
                }))
                .isInstanceOf(KeyTaken.class);
    }

    @Test
    default void a_unit_of_work_that_fails_leaves_its_key_free() {
        Call call = aCall(givenTenant());
        assertThatThrownBy(() -> change(call.tenant(), () -> {
                    stores().keyedAnswers().claim(call, FINGERPRINT, stores().now());
                    stores().keyedAnswers().keep(call, answer("lost"));
                    throw new UnsupportedOperationException("crash");
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(kept(call)).isEmpty();

        answered(call, OTHER_FINGERPRINT, stores().now(), answer("second"));

        assertThat(kept(call).map(Kept::answer)).contains(answer("second"));
    }

    @Test
    default void tenant_actor_method_route_and_key_tell_calls_apart() {
        TenantId tenant = givenTenant();
        Call call = aCall(tenant);
        List<Call> all = List.of(
                call,
                new Call(givenTenant(), ACTOR, call.method(), call.route(), call.key()),
                new Call(tenant, new UUID(8, 8), call.method(), call.route(), call.key()),
                new Call(tenant, ACTOR, "PUT", call.route(), call.key()),
                new Call(tenant, ACTOR, call.method(), "/api/v1/others", call.key()),
                new Call(tenant, ACTOR, call.method(), call.route(), "KEY \"1\" ~"));

        all.forEach(each -> answered(each, FINGERPRINT, stores().now(), answer(each.toString())));

        all.forEach(each -> assertThat(kept(each).map(Kept::answer)).contains(answer(each.toString())));
    }

    @Test
    default void an_expired_key_can_be_claimed_anew_and_a_younger_one_cannot() {
        Call call = aCall(givenTenant());
        Instant now = stores().now();
        Instant expired = now.minus(Duration.ofHours(24));
        answered(call, FINGERPRINT, expired, answer("old"));

        assertThatThrownBy(() -> change(
                        call.tenant(),
                        () -> stores().keyedAnswers()
                                .reclaim(call, OTHER_FINGERPRINT, now, expired.minus(Duration.ofNanos(1_000)))))
                .isInstanceOf(KeyTaken.class);
        change(call.tenant(), () -> {
            stores().keyedAnswers().reclaim(call, OTHER_FINGERPRINT, now, expired);
            stores().keyedAnswers().keep(call, answer("new"));
        });

        assertThat(kept(call)).contains(new Kept(OTHER_FINGERPRINT, answer("new"), now));
        assertThatThrownBy(() ->
                        change(call.tenant(), () -> stores().keyedAnswers().reclaim(call, FINGERPRINT, now, expired)))
                .isInstanceOf(KeyTaken.class);
    }

    @Test
    default void of_many_at_once_one_claims_the_key() {
        Call call = aCall(givenTenant());

        var outcomes = Concurrently.run(8, () -> {
            answered(call, FINGERPRINT, stores().now(), answer("the one"));
            return call;
        });

        assertThat(outcomes).filteredOn(Concurrently.Outcome::succeeded).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .allSatisfy(outcome -> assertThat(outcome.failure()).get().isInstanceOf(KeyTaken.class));
        assertThat(kept(call).map(Kept::answer)).contains(answer("the one"));
    }

    @Test
    default void another_tenants_keys_are_out_of_sight_and_cannot_be_claimed() {
        Call call = aCall(givenTenant());
        TenantId other = givenTenant();
        answered(call, FINGERPRINT, stores().now(), answer("secret"));

        assertSeesNothing(
                new TenantScope.One(other), () -> stores().keyedAnswers().find(call));
        Call free = new Call(call.tenant(), ACTOR, "POST", "/api/v1/things", "free");
        assertOutsideScope(() -> change(other, () -> stores().keyedAnswers().claim(free, FINGERPRINT, stores().now())));
        changeInVain(other, () -> stores().keyedAnswers().keep(call, answer("forged")));
        assertThat(kept(call).map(Kept::answer)).contains(answer("secret"));
    }

    @Test
    default void the_house_keeps_its_own_and_no_tenants() {
        Call house = aCall(TenantId.PLATFORM);
        change(PLATFORM, () -> {
            stores().keyedAnswers().claim(house, FINGERPRINT, stores().now());
            stores().keyedAnswers().keep(house, answer("house"));
        });

        assertThat(read(PLATFORM, () -> stores().keyedAnswers().find(house)).map(Kept::answer))
                .contains(answer("house"));
        Call tenants = aCall(givenTenant());
        assertOutsideScope(
                () -> change(PLATFORM, () -> stores().keyedAnswers().claim(tenants, FINGERPRINT, stores().now())));
    }

    @Test
    default void old_keys_are_forgotten_oldest_first_and_young_ones_stay() {
        TenantId tenant = givenTenant();
        Instant now = stores().now();
        List<Call> calls = List.of(
                new Call(tenant, ACTOR, "POST", "/a", "oldest"),
                new Call(givenTenant(), ACTOR, "POST", "/a", "old"),
                new Call(tenant, ACTOR, "POST", "/a", "young"));
        answered(calls.get(0), FINGERPRINT, now.minus(Duration.ofHours(30)), answer("1"));
        answered(calls.get(1), FINGERPRINT, now.minus(Duration.ofHours(25)), answer("2"));
        answered(calls.get(2), FINGERPRINT, now.minus(Duration.ofHours(24)), answer("3"));
        Instant before = now.minus(Duration.ofHours(24));

        assertThat(in(QUEUES, () -> stores().keyedAnswers().forget(before, 1))).isEqualTo(1);
        assertThat(kept(calls.get(0))).isEmpty();
        assertThat(kept(calls.get(1))).isPresent();
        assertThat(in(QUEUES, () -> stores().keyedAnswers().forget(before, 10))).isEqualTo(1);

        assertThat(kept(calls.get(1))).isEmpty();
        assertThat(kept(calls.get(2))).isPresent();
        assertOutsideScope(() -> change(tenant, () -> stores().keyedAnswers().forget(now, 10)));
    }
}
