package io.keybuzz.application.bridge.ai;

import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.application.ticketing.assignment.Assignees;
import io.keybuzz.application.ticketing.reply.Sayings;
import io.keybuzz.application.ticketing.routing.Router;
import io.keybuzz.domain.automation.acting.Deed;
import io.keybuzz.domain.automation.acting.RuleTurn;
import io.keybuzz.domain.automation.acting.Step;
import io.keybuzz.domain.automation.classification.Classification;
import io.keybuzz.domain.automation.execution.ExecutionDetails.Done;
import io.keybuzz.domain.automation.execution.ExecutionDetails.Outcome;
import io.keybuzz.domain.automation.port.TicketHands;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Edit;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Assignment;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.Labels;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.RuleTrace;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketChange;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Rules lay hands on ticketing's tickets: as their own author, by the same ways as people, so that nothing is allowed to them
 * that is not to anybody.
 */
public final class AiHands implements TicketHands {
    private static final Author CLASSIFIER = Author.system("KeyBuzz");

    private final TicketingPorts ports;
    private final Sayings sayings;
    private final Router router;

    public AiHands(TicketingPorts ports) {
        this.ports = ports;
        this.sayings = new Sayings(ports);
        this.router = new Router(ports.stores().routing(), ports.staff());
    }

    @Override
    public Deed act(RuleTurn turn) {
        Optional<Ticket> found = ports.stores().tickets().findWhole(new TicketId(turn.ticket()));
        if (found.isEmpty()) {
            return new Deed.TooLate("gone");
        }
        Ticket ticket = found.get();
        Optional<String> late = late(turn, ticket);
        if (late.isPresent()) {
            return new Deed.TooLate(late.get());
        }
        Author author = Author.rule(turn.rule().toString(), turn.name());
        TicketState before = ticket.state();
        List<Done> done = new ArrayList<>();
        for (Step step : turn.steps()) {
            try {
                done.add(take(step, ticket, author, turn));
            } catch (Refusal refusal) {
                return refused(step, refusal);
            }
        }
        router.routeIfTold(before, ticket, turn.now());
        RuleTrace.executed(ticket, author, payload(turn, done), turn.now());
        return saved(turn, ticket, done);
    }

    private Deed saved(RuleTurn turn, Ticket ticket, List<Done> done) {
        try {
            sayings.save(ticket, turn.now());
            return new Deed.Done(done);
        } catch (Refusal refusal) {
            Step said = turn.steps().stream()
                    .filter(Step.Answer.class::isInstance)
                    .findFirst()
                    .orElseThrow(() -> refusal);
            return refused(said, refusal);
        }
    }

    /** What is nobody's fault passes; it is tried again. */
    private static Deed refused(Step step, Refusal refusal) {
        if (refusal.code() == CommonProblem.UNAVAILABLE || refusal.code() == CommonProblem.STALE_VERSION) {
            throw refusal;
        }
        return new Deed.Refused(step.type(), refusal.code().slug() + ": " + refusal.detail());
    }

    /** The ticket is held from here on: nothing can come in between this look and what is done. */
    private static Optional<String> late(RuleTurn turn, Ticket ticket) {
        if (!turn.writes()) {
            return Optional.empty();
        }
        TicketState state = ticket.state();
        if (state.status() == TicketStatus.CLOSED) {
            return Optional.of("closed");
        }
        boolean answers = turn.steps().stream().anyMatch(Step.Answer.class::isInstance);
        if (answers && state.route().isEmpty()) {
            return Optional.of("no-route");
        }
        boolean newest = state.moments().lastCustomerMessageAt().equals(Optional.of(turn.heardAt()));
        boolean answered =
                state.moments().lastReplyAt().filter(turn.heardAt()::isBefore).isPresent();
        return newest && !answered ? Optional.empty() : Optional.of("superseded");
    }

    private Done take(Step step, Ticket ticket, Author author, RuleTurn turn) {
        if (step instanceof Step.Answer answer) {
            TicketMessage said = ticket.reply(
                    author, MessageBody.written(answer.text()), Visibility.PUBLIC, MessageSource.AI, turn.now());
            return new Done(step.type(), Outcome.DONE, Optional.of(said.id().value()), Optional.empty());
        }
        if (step instanceof Step.Suggest suggest) {
            RuleTrace.suggested(
                    ticket,
                    author,
                    Map.of(
                            "draftId", suggest.draft().toString(),
                            "messageId", turn.message().toString(),
                            "ruleId", turn.rule().toString()),
                    turn.now());
            return new Done(step.type(), Outcome.SUGGESTED, Optional.of(suggest.draft()), Optional.empty());
        }
        if (step instanceof Step.Mention mention) {
            return new Done(step.type(), Outcome.SUGGESTED, Optional.empty(), mention.note());
        }
        int lines = ticket.newHistory().size();
        change(step, ticket, author, turn);
        boolean changed = ticket.newHistory().size() > lines;
        return new Done(step.type(), changed ? Outcome.DONE : Outcome.UNCHANGED, Optional.empty(), Optional.empty());
    }

    private void change(Step step, Ticket ticket, Author author, RuleTurn turn) {
        if (step instanceof Step.Move move) {
            ticket.change(TicketChange.none().status(TicketStatus.valueOf(move.status())), author, turn.now());
        } else if (step instanceof Step.Tag tag) {
            ticket.change(
                    TicketChange.none().tags(new TicketChange.TagEdit.Adjust(List.of(tag.tag()), List.of())),
                    author,
                    turn.now());
        } else if (step instanceof Step.HandOver over) {
            handOver(over, ticket, author, turn.now());
        }
    }

    private void handOver(Step.HandOver over, Ticket ticket, Author author, Instant now) {
        ticket.change(TicketChange.none().status(TicketStatus.ESCALATED), author, now);
        over.team().ifPresent(team -> {
            Assignment wanted = new Assignment(ticket.state().assignment().user(), Optional.of(team));
            Assignment next = Assignees.fitting(ports.staff(), wanted);
            Assignees.require(ports.staff(), next);
            ticket.assign(next, author, now);
        });
        over.note()
                .ifPresent(note ->
                        ticket.reply(author, MessageBody.written(note), Visibility.INTERNAL, MessageSource.AI, now));
    }

    private static Map<String, String> payload(RuleTurn turn, List<Done> done) {
        Map<String, String> payload = new TreeMap<>(Map.of(
                "ruleId", turn.rule().toString(),
                "ruleName", turn.name(),
                "executionId", turn.execution().toString(),
                "messageId", turn.message().toString()));
        payload.put(
                "actions",
                String.join(
                        ",",
                        done.stream()
                                .map(it -> word(it.type()) + ":" + word(it.outcome()))
                                .toList()));
        return payload;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void label(TenantId tenant, UUID id, Classification classification, Instant now) {
        ports.stores().tickets().findWhole(new TicketId(id)).ifPresent(ticket -> {
            Labels labels = ticket.state().labels();
            TicketChange change = TicketChange.none();
            if (labels.category().isEmpty() && classification.category().isPresent()) {
                change = change.category(Edit.to(classification.category().get()));
            }
            if (labels.sentiment().isEmpty()) {
                change = change.sentiment(Edit.to(word(classification.sentiment())));
            }
            TicketState before = ticket.state();
            ticket.change(change, CLASSIFIER, now);
            if (!ticket.newHistory().isEmpty()) {
                router.routeIfTold(before, ticket, now);
                ports.stores().tickets().save(ticket);
            }
        });
    }
}
