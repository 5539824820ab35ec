package io.keybuzz.domain.ticketing.action;

import io.keybuzz.domain.shared.Edit;
import io.keybuzz.domain.shared.Texts;
import io.keybuzz.domain.ticketing.Assignment;
import io.keybuzz.domain.ticketing.Labels;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.Tags;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketChange;
import io.keybuzz.domain.ticketing.TicketChange.TagEdit;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One step that is done with a ticket. */
public sealed interface TicketAction {
    ActionKind kind();

    /** Does it; refuses as the ticket does, which then has to be thrown away. */
    void applyTo(Ticket ticket, Stage stage);

    /** Moves it along its lifecycle. */
    record Status(TicketStatus status) implements TicketAction {
        @Override
        public ActionKind kind() {
            return ActionKind.STATUS;
        }

        @Override
        public void applyTo(Ticket ticket, Stage stage) {
            change(ticket, TicketChange.none().status(status), stage);
        }
    }

    /** Says how urgent it is. */
    record Priority(TicketPriority priority) implements TicketAction {
        @Override
        public ActionKind kind() {
            return ActionKind.PRIORITY;
        }

        @Override
        public void applyTo(Ticket ticket, Stage stage) {
            change(ticket, TicketChange.none().priority(priority), stage);
        }
    }

    /** Files it. @param category empty takes it away */
    record Category(Optional<String> category) implements TicketAction {
        /** Refuses with {@code ticketing/invalid-actions}. */
        public Category {
            category.ifPresent(value -> requireLine("category", value, Labels.MAX_CATEGORY));
        }

        @Override
        public ActionKind kind() {
            return ActionKind.CATEGORY;
        }

        @Override
        public void applyTo(Ticket ticket, Stage stage) {
            change(ticket, TicketChange.none().category(new Edit<>(true, category)), stage);
        }
    }

    /** Notes the buyer's mood. @param sentiment empty takes it away */
    record Sentiment(Optional<String> sentiment) implements TicketAction {
        /** Refuses with {@code ticketing/invalid-actions}. */
        public Sentiment {
            sentiment.ifPresent(value -> requireLine("sentiment", value, Labels.MAX_SENTIMENT));
        }

        @Override
        public ActionKind kind() {
            return ActionKind.SENTIMENT;
        }

        @Override
        public void applyTo(Ticket ticket, Stage stage) {
            change(ticket, TicketChange.none().sentiment(new Edit<>(true, sentiment)), stage);
        }
    }

    /** Gives it to somebody, a team, or both; what is not mentioned stays. */
    record Assign(Edit<Assignee> user, Edit<UUID> team) implements TicketAction {
        /** Refuses with {@code ticketing/invalid-actions} what gives it to nobody new. */
        public Assign {
            if (!user.wanted() && !team.wanted()) {
                throw TicketProblem.INVALID_ACTIONS.refuse("assign names a user or a team");
            }
        }

        @Override
        public ActionKind kind() {
            return ActionKind.ASSIGN;
        }

        @Override
        public void applyTo(Ticket ticket, Stage stage) {
            Assignment before = ticket.state().assignment();
            Optional<UUID> person =
                    user.wanted() ? user.value().map(to -> to.user().orElse(stage.me())) : before.user();
            Optional<UUID> group = team.wanted() ? team.value() : before.team();
            ticket.assign(new Assignment(person, group), stage.author(), stage.now());
        }
    }

    /** Puts tags on it. */
    record AddTags(List<String> tags) implements TicketAction {
        /** Refuses with {@code ticketing/invalid-tags}. */
        public AddTags {
            tags = some(tags);
        }

        @Override
        public ActionKind kind() {
            return ActionKind.ADD_TAGS;
        }

        @Override
        public void applyTo(Ticket ticket, Stage stage) {
            change(ticket, TicketChange.none().tags(new TagEdit.Adjust(tags, List.of())), stage);
        }
    }

    /** Takes tags off it. */
    record RemoveTags(List<String> tags) implements TicketAction {
        /** Refuses with {@code ticketing/invalid-tags}. */
        public RemoveTags {
            tags = some(tags);
        }

        @Override
        public ActionKind kind() {
            return ActionKind.REMOVE_TAGS;
        }

        @Override
        public void applyTo(Ticket ticket, Stage stage) {
            change(ticket, TicketChange.none().tags(new TagEdit.Adjust(List.of(), tags)), stage);
        }
    }

    /**
     * Puts it out of sight for a time.
     *
     * @param until this or {@code lasting}
     * @param lasting counted from when it is done; a minute to 366 days
     */
    record Snooze(Optional<Instant> until, Optional<Duration> lasting) implements TicketAction {
        public static final Duration LONGEST = Duration.ofDays(366);

        /** Refuses with {@code ticketing/invalid-actions}. */
        public Snooze {
            if (until.isPresent() == lasting.isPresent()) {
                throw TicketProblem.INVALID_ACTIONS.refuse("snooze has either until or minutes");
            }
            if (lasting.filter(time -> time.toMinutes() < 1 || time.compareTo(LONGEST) > 0)
                    .isPresent()) {
                throw TicketProblem.INVALID_ACTIONS.refuse("a snooze lasts 1 to " + LONGEST.toMinutes() + " minutes");
            }
        }

        @Override
        public ActionKind kind() {
            return ActionKind.SNOOZE;
        }

        @Override
        public void applyTo(Ticket ticket, Stage stage) {
            Instant end = until.or(() -> lasting.map(stage.now()::plus)).orElseThrow();
            change(ticket, TicketChange.none().snoozedUntil(Edit.to(end)), stage);
        }
    }

    /** Ends a snooze. */
    record Wake() implements TicketAction {
        @Override
        public ActionKind kind() {
            return ActionKind.WAKE;
        }

        @Override
        public void applyTo(Ticket ticket, Stage stage) {
            change(ticket, TicketChange.none().snoozedUntil(Edit.clear()), stage);
        }
    }

    /** Answers the buyer, or notes something for colleagues. */
    record Write(Visibility visibility, Wording wording) implements TicketAction {
        @Override
        public ActionKind kind() {
            return visibility == Visibility.PUBLIC ? ActionKind.REPLY : ActionKind.NOTE;
        }

        @Override
        public void applyTo(Ticket ticket, Stage stage) {
            ticket.reply(
                    stage.author(), stage.body(wording, ticket.state()), visibility, MessageSource.API, stage.now());
        }
    }

    /** Makes it a part of another ticket. Done by whoever can change two tickets at once; the ticket alone refuses. */
    record Merge(TicketId target) implements TicketAction {
        @Override
        public ActionKind kind() {
            return ActionKind.MERGE;
        }

        @Override
        public void applyTo(Ticket ticket, Stage stage) {
            throw TicketProblem.INVALID_ACTIONS.refuse("A ticket is not merged by itself");
        }
    }

    private static void change(Ticket ticket, TicketChange change, Stage stage) {
        ticket.change(change, stage.author(), stage.now());
    }

    private static List<String> some(List<String> tags) {
        if (tags.isEmpty()) {
            throw TicketProblem.INVALID_TAGS.refuse("at least one tag is needed");
        }
        return Tags.of(tags).names();
    }

    private static void requireLine(String field, String value, int most) {
        if (!Texts.hasContent(value)
                || Texts.length(value) > most
                || !Texts.isStorable(value)
                || !Texts.isOneLine(value)) {
            throw TicketProblem.INVALID_ACTIONS.refuse(field + " must have 1 to " + most + " characters on one line");
        }
    }
}
