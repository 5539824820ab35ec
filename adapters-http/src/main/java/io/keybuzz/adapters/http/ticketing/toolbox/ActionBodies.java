package io.keybuzz.adapters.http.ticketing.toolbox;

import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.json.Numbers;
import io.keybuzz.adapters.http.json.Uuids;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.domain.shared.Edit;
import io.keybuzz.domain.ticketing.Labels;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.Tags;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.action.ActionKind;
import io.keybuzz.domain.ticketing.action.ActionList;
import io.keybuzz.domain.ticketing.action.Assignee;
import io.keybuzz.domain.ticketing.action.TicketAction;
import io.keybuzz.domain.ticketing.action.Wording;
import io.keybuzz.domain.ticketing.canned.TemplateId;
import io.keybuzz.domain.ticketing.canned.TemplateText;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Steps as bodies write them: a list of objects, each with its {@code action} and what belongs to it. */
final class ActionBodies {
    static final Words<ActionKind> KINDS = Words.of(ActionKind.class);
    static final Words<TicketStatus> STATUSES = Words.of(TicketStatus.class);
    static final Words<TicketPriority> PRIORITIES = Words.of(TicketPriority.class);
    private static final String ME = "me";
    private static final int MAX_ID = 100;
    private static final int MOST_MINUTES = (int) TicketAction.Snooze.LONGEST.toMinutes();

    private ActionBodies() {}

    /** Refuses with {@code ticketing/invalid-actions} and what the steps themselves refuse. */
    static Optional<ActionList> read(Fields body, String name) {
        return body.optionalObjects(name, ActionList.MOST)
                .map(steps ->
                        new ActionList(steps.stream().map(ActionBodies::action).toList()));
    }

    /** What is faulty in the body is told before what the step itself refuses. */
    private static TicketAction action(Fields step) {
        ActionKind kind = step.word("action", KINDS);
        step.refuseFaults();
        Supplier<TicketAction> action = read(step, kind);
        step.done();
        return action.get();
    }

    private static Supplier<TicketAction> read(Fields step, ActionKind kind) {
        return switch (kind) {
            case STATUS -> made(step.word("status", STATUSES), TicketAction.Status::new);
            case PRIORITY -> made(step.word("priority", PRIORITIES), TicketAction.Priority::new);
            case CATEGORY -> made(step.optionalText("category", Labels.MAX_CATEGORY), TicketAction.Category::new);
            case SENTIMENT -> made(step.optionalText("sentiment", Labels.MAX_SENTIMENT), TicketAction.Sentiment::new);
            case ASSIGN -> assign(step);
            case ADD_TAGS -> made(step.texts("tags", Tags.MOST), TicketAction.AddTags::new);
            case REMOVE_TAGS -> made(step.texts("tags", Tags.MOST), TicketAction.RemoveTags::new);
            case SNOOZE -> snooze(step);
            case WAKE -> TicketAction.Wake::new;
            case REPLY -> write(step, Visibility.PUBLIC);
            case NOTE -> write(step, Visibility.INTERNAL);
            case MERGE -> merge(step);
        };
    }

    private static <T> Supplier<TicketAction> made(T value, java.util.function.Function<T, TicketAction> of) {
        return () -> of.apply(value);
    }

    private static Supplier<TicketAction> assign(Fields step) {
        Edit<String> user = step.editedText("userId", MAX_ID);
        Edit<String> team = step.editedText("teamId", MAX_ID);
        return () -> new TicketAction.Assign(
                new Edit<>(user.wanted(), user.value().map(ActionBodies::assignee)),
                new Edit<>(team.wanted(), team.value().map(text -> id("teamId", text))));
    }

    private static Assignee assignee(String text) {
        return text.equals(ME) ? Assignee.me() : Assignee.of(id("userId", text));
    }

    private static UUID id(String name, String text) {
        return Uuids.parse(text).orElseThrow(() -> TicketProblem.INVALID_ACTIONS.refuse(name + " must be an id"));
    }

    private static Supplier<TicketAction> snooze(Fields step) {
        Optional<Instant> until = step.optionalInstant("until");
        Optional<Duration> lasting =
                Numbers.optional(step, "minutes", 1, MOST_MINUTES).map(Duration::ofMinutes);
        return () -> new TicketAction.Snooze(until, lasting);
    }

    private static Supplier<TicketAction> write(Fields step, Visibility visibility) {
        Optional<String> text = step.optionalText("body", MessageBody.MAX_WRITTEN);
        Optional<TemplateId> template = step.optionalId("templateId").map(TemplateId::new);
        return () -> new TicketAction.Write(visibility, wording(text, template));
    }

    private static Wording wording(Optional<String> text, Optional<TemplateId> template) {
        if (text.isPresent() == template.isPresent()) {
            throw TicketProblem.INVALID_ACTIONS.refuse("What is written has either body or templateId");
        }
        return text.<Wording>map(words -> new Wording.Plain(new TemplateText(words)))
                .or(() -> template.map(Wording.Kept::new))
                .orElseThrow();
    }

    private static Supplier<TicketAction> merge(Fields step) {
        Optional<UUID> target = step.optionalId("targetId");
        return () -> new TicketAction.Merge(target.map(TicketId::new)
                .orElseThrow(() -> TicketProblem.INVALID_ACTIONS.refuse("merge has a targetId")));
    }
}
