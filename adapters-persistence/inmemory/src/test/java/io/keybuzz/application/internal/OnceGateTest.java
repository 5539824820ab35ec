package io.keybuzz.application.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.TestKeyBuzz;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.shared.Proof;
import io.keybuzz.application.shared.once.OnceOnly;
import io.keybuzz.application.shared.once.Replayed;
import io.keybuzz.application.shared.once.StoredAnswer;
import io.keybuzz.application.ticketing.OpenTicket;
import io.keybuzz.application.ticketing.thread.OpenedTicket;
import io.keybuzz.domain.privacy.audit.ChainedEntry;
import io.keybuzz.domain.shared.ApiKeyId;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.ProblemCode;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.view.TicketView;
import io.keybuzz.testkit.Concurrently;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OnceGateTest {
    private final TestKeyBuzz keybuzz = new TestKeyBuzz();
    private final TenantId acme = keybuzz.tenant("acme");
    private final CallContext agent = keybuzz.agent(acme);

    private static OnceOnly wish(String key, String body) {
        return new OnceOnly(
                "POST",
                "/api/v1/tickets",
                key,
                body,
                result -> new StoredAnswer(
                        201,
                        Optional.of("/t"),
                        ((OpenedTicket) result).ticket().id().toString()));
    }

    private TicketView open(CallContext call, String subject) {
        return keybuzz.app.ticketing().open(call, OpenTicket.of(subject, "Body"));
    }

    private List<ChainedEntry> trail() {
        return keybuzz.in(acme, () -> keybuzz.stores.audit().chains().entries(acme, 0, 1_000)).stream()
                .filter(chained -> !chained.entry().action().equals("FoundTenant"))
                .toList();
    }

    private void assertReplayed(CallContext call, String subject, StoredAnswer answer) {
        assertThatThrownBy(() -> open(call, subject))
                .isInstanceOfSatisfying(
                        Replayed.class,
                        replayed -> assertThat(replayed.answer()).isEqualTo(answer));
    }

    private void assertRefused(ProblemCode code, CallContext call) {
        assertThatThrownBy(() -> open(call, "s"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void a_repeated_call_gets_the_first_answer_and_has_no_second_effect() {
        CallContext call = agent.once(wish("k", "0a"));
        StoredAnswer first = new StoredAnswer(
                201, Optional.of("/t"), open(call, "Subject").id().toString());
        keybuzz.clock.advance(Duration.ofHours(24).minusSeconds(1));
        CallContext later = new CallContext(agent.caller(), keybuzz.now(), "request-2").once(wish("k", "0a"));

        assertReplayed(call, "Subject", first);
        assertReplayed(later, "Subject", first);

        assertThat(keybuzz.tickets(acme)).hasSize(1);
        assertThat(trail()).hasSize(1);
        assertThat(keybuzz.ran).containsSubsequence("OpenTicket ok", "OpenTicket replayed", "OpenTicket replayed");
    }

    @Test
    void after_a_day_the_key_is_new() {
        open(agent.once(wish("k", "0a")), "Subject");
        keybuzz.clock.advance(Duration.ofHours(24));
        CallContext later = new CallContext(agent.caller(), keybuzz.now(), "request-2").once(wish("k", "0b"));

        TicketView second = open(later, "Other");

        assertThat(keybuzz.tickets(acme)).hasSize(2);
        assertReplayed(
                later,
                "Other",
                new StoredAnswer(201, Optional.of("/t"), second.id().toString()));
    }

    @Test
    void the_same_key_for_another_request_is_refused() {
        open(agent.once(wish("k", "0a")), "Subject");

        assertRefused(CommonProblem.KEY_REUSED, agent.once(wish("k", "0b")));

        assertThat(keybuzz.tickets(acme)).hasSize(1);
    }

    @Test
    void a_refused_call_leaves_its_key_free() {
        CallContext call = agent.once(wish("k", "0a"));
        assertThatThrownBy(() -> keybuzz.app.ticketing().open(call, OpenTicket.of("Subject", " ")))
                .isInstanceOf(Refusal.class);
        assertThat(trail()).isEmpty();

        open(call, "Subject");

        assertThat(keybuzz.tickets(acme)).hasSize(1);
    }

    @Test
    void an_answer_that_cannot_be_rendered_undoes_the_effect() {
        OnceOnly broken = new OnceOnly("POST", "/t", "k", "0a", result -> {
            throw new UnsupportedOperationException("broken");
        });

        assertThatThrownBy(() -> open(agent.once(broken), "Subject")).isInstanceOf(UnsupportedOperationException.class);

        assertThat(keybuzz.tickets(acme)).isEmpty();
        assertThat(trail()).isEmpty();
    }

    @Test
    void users_keys_and_tenants_do_not_share_their_keys() {
        TenantId globex = keybuzz.tenant("globex");
        CallContext colleague = keybuzz.call(acme, Role.OWNER);
        Caller key = new Caller(
                agent.caller().user(),
                Optional.of(acme),
                Role.AGENT,
                "Key",
                new Proof.Key(keybuzz.ids.next(ApiKeyId::new), Set.of("tickets:write")));

        open(agent.once(wish("k", "0a")), "1");
        open(colleague.once(wish("k", "0a")), "2");
        open(new CallContext(key, keybuzz.now(), "r").once(wish("k", "0a")), "3");
        open(keybuzz.agent(globex).once(wish("k", "0a")), "4");

        assertThat(keybuzz.tickets(acme)).hasSize(3);
        assertThat(keybuzz.tickets(globex)).hasSize(1);
    }

    @Test
    void a_hundred_at_once_have_one_effect_a_hundred_times() {
        for (int round = 0; round < 100; round++) {
            CallContext call = agent.once(wish("round " + round, "0a"));

            var outcomes =
                    Concurrently.run(100, () -> open(call, "Subject").id().toString());

            String created = outcomes.stream()
                    .flatMap(outcome -> outcome.result().stream())
                    .reduce((one, two) -> one + " and " + two)
                    .orElse("nothing");
            assertThat(outcomes).filteredOn(Concurrently.Outcome::succeeded).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.succeeded())
                    .allSatisfy(outcome -> assertThat(outcome.failure())
                            .get()
                            .isInstanceOfSatisfying(
                                    Replayed.class,
                                    replayed ->
                                            assertThat(replayed.answer().body()).isEqualTo(created)));
        }
        assertThat(keybuzz.stores
                        .unitOfWork()
                        .read(
                                agent.scope(),
                                () -> keybuzz.stores
                                        .ticketing()
                                        .views()
                                        .list(
                                                io.keybuzz.domain.ticketing.filter.TicketQuery.newest(
                                                        io.keybuzz.domain.ticketing.filter.TicketFilter.any()),
                                                PageRequest.first(100)))
                        .items())
                .hasSize(100);
        assertThat(trail()).hasSize(100);
    }
}
