package io.keybuzz.testkit.contract.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.automation.port.Unanswered.Waiting;
import io.keybuzz.domain.automation.port.Unanswered.Watching;
import io.keybuzz.domain.automation.rule.AiExecutionMode;
import io.keybuzz.domain.automation.rule.AiRule;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketChange;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.GivenAiRule;
import io.keybuzz.testkit.given.GivenExecution;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.automation.port.Unanswered}. */
public interface UnansweredContract extends StoreContract {
    private GivenAiRule aRule(TenantId tenant) {
        return GivenAiRule.of(tenant, stores().ids(), stores().now());
    }

    /** A rule that waits for an hour. */
    private GivenAiRule aWatch(TenantId tenant) {
        return aRule(tenant).unansweredFor(Duration.ofHours(1));
    }

    private AiRule stored(AiRule rule) {
        return inTenant(rule.tenant(), () -> stores().aiRules().save(rule));
    }

    /** A ticket whose buyer wrote so long after the start. */
    private Waiting heard(TenantId tenant, int minutes) {
        Instant at = stores().now().plus(Duration.ofMinutes(minutes));
        Ticket ticket = aTicket(tenant).withoutMessage().build();
        MessageId message = ticket.receive(
                        Author.customer("Bea"), MessageBody.received("?"), MessageSource.MARKETPLACE, at, at)
                .id();
        change(tenant, () -> stores().tickets().save(ticket));
        return new Waiting(ticket.id().value(), message.value(), at);
    }

    private void changed(TenantId tenant, Waiting waiting, Consumer<Ticket> how) {
        change(tenant, () -> {
            Ticket ticket = stores().tickets().require(new TicketId(waiting.ticket()));
            how.accept(ticket);
            stores().tickets().save(ticket);
        });
    }

    private void ran(AiRule rule, Waiting over) {
        var run = GivenExecution.of(rule.tenant(), stores().ids(), stores().now());
        change(
                rule.tenant(),
                () -> stores().executions()
                        .add(run.rule(rule.id()).message(over.message()).build()));
    }

    private List<Waiting> over(AiRule rule, int from, int until, Optional<Waiting> after, int limit) {
        return read(
                rule.tenant(),
                () -> stores().unanswered()
                        .over(
                                rule.id(),
                                stores().now().plus(Duration.ofMinutes(from)),
                                stores().now().plus(Duration.ofMinutes(until)),
                                after,
                                limit));
    }

    @Test
    default void rules_that_wait_for_the_clock_are_found_for_all_tenants() {
        TenantId one = givenTenant();
        TenantId two = givenTenant();
        AiRule first = stored(aWatch(one).build());
        AiRule second = stored(aWatch(two).build());
        stored(aWatch(two).inactive().build());
        stored(aWatch(two).mode(AiExecutionMode.DISABLED).build());
        stored(aRule(two).build());

        assertThat(in(QUEUES, () -> stores().unanswered().watching()))
                .containsExactlyInAnyOrder(new Watching(one, first.id()), new Watching(two, second.id()));
        assertOutsideScope(() -> read(one, () -> stores().unanswered().watching()));
    }

    @Test
    default void who_waits_is_found_the_longest_waiting_first() {
        TenantId tenant = givenTenant();
        AiRule rule = stored(aWatch(tenant).build());
        Waiting third = heard(tenant, 30);
        Waiting first = heard(tenant, 10);
        Waiting second = heard(tenant, 20);
        heard(tenant, 9);
        heard(tenant, 31);
        heard(givenTenant(), 15);

        assertThat(over(rule, 10, 30, Optional.empty(), 100)).containsExactly(first, second, third);
        assertThat(over(rule, 10, 30, Optional.empty(), 2)).containsExactly(first, second);
        assertThat(over(rule, 10, 30, Optional.of(first), 2)).containsExactly(second, third);
    }

    @Test
    default void who_was_answered_or_is_done_with_does_not_wait() {
        TenantId tenant = givenTenant();
        AiRule rule = stored(aWatch(tenant).build());
        Instant later = stores().now().plus(Duration.ofMinutes(20));
        Author anna = Author.agent(stores().ids().next().toString(), "Anna");
        Waiting answered = heard(tenant, 10);
        changed(
                tenant,
                answered,
                ticket -> ticket.reply(anna, MessageBody.written("Yes"), Visibility.PUBLIC, MessageSource.API, later));
        Waiting resolved = heard(tenant, 10);
        changed(
                tenant,
                resolved,
                ticket -> ticket.change(TicketChange.none().status(TicketStatus.RESOLVED), anna, later));
        Waiting noted = heard(tenant, 10);
        changed(
                tenant,
                noted,
                ticket -> ticket.reply(anna, MessageBody.written("Hm"), Visibility.INTERNAL, MessageSource.API, later));

        assertThat(over(rule, 0, 60, Optional.empty(), 100)).containsExactly(noted);
    }

    @Test
    default void a_message_counts_until_the_rule_has_run_over_it() {
        TenantId tenant = givenTenant();
        AiRule rule = stored(aWatch(tenant).build());
        AiRule other = stored(aWatch(tenant).build());
        Waiting waiting = heard(tenant, 10);

        ran(rule, waiting);

        assertThat(over(rule, 0, 60, Optional.empty(), 100)).isEmpty();
        assertThat(over(other, 0, 60, Optional.empty(), 100)).containsExactly(waiting);
    }
}
