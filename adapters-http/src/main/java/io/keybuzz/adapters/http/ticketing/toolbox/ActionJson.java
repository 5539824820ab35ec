package io.keybuzz.adapters.http.ticketing.toolbox;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.domain.ticketing.action.ActionList;
import io.keybuzz.domain.ticketing.action.TicketAction;
import io.keybuzz.domain.ticketing.action.Wording;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

/** Steps as the API shows them; what a step does not touch is left out. */
final class ActionJson {
    private static final SerializedString ACTIONS = new SerializedString("actions");
    private static final SerializedString ACTION = new SerializedString("action");
    private static final SerializedString STATUS = new SerializedString("status");
    private static final SerializedString PRIORITY = new SerializedString("priority");
    private static final SerializedString CATEGORY = new SerializedString("category");
    private static final SerializedString SENTIMENT = new SerializedString("sentiment");
    private static final SerializedString USER_ID = new SerializedString("userId");
    private static final SerializedString TEAM_ID = new SerializedString("teamId");
    private static final SerializedString TAGS = new SerializedString("tags");
    private static final SerializedString UNTIL = new SerializedString("until");
    private static final SerializedString MINUTES = new SerializedString("minutes");
    private static final SerializedString BODY = new SerializedString("body");
    private static final SerializedString TEMPLATE_ID = new SerializedString("templateId");
    private static final SerializedString TARGET_ID = new SerializedString("targetId");

    private ActionJson() {}

    static void actions(JsonOut out, ActionList list) throws IOException {
        out.openList(ACTIONS);
        for (TicketAction action : list.actions()) {
            out.open();
            out.word(ACTION, ActionBodies.KINDS.write(action.kind()));
            action(out, action);
            out.close();
        }
        out.closeList();
    }

    private static void action(JsonOut out, TicketAction action) throws IOException {
        if (action instanceof TicketAction.Status status) {
            out.word(STATUS, ActionBodies.STATUSES.write(status.status()));
        } else if (action instanceof TicketAction.Priority priority) {
            out.word(PRIORITY, ActionBodies.PRIORITIES.write(priority.priority()));
        } else if (action instanceof TicketAction.Category category) {
            out.text(CATEGORY, category.category().orElse(null));
        } else if (action instanceof TicketAction.Sentiment sentiment) {
            out.text(SENTIMENT, sentiment.sentiment().orElse(null));
        } else if (action instanceof TicketAction.Assign assign) {
            assign(out, assign);
        } else if (action instanceof TicketAction.AddTags tags) {
            out.texts(TAGS, tags.tags());
        } else if (action instanceof TicketAction.RemoveTags tags) {
            out.texts(TAGS, tags.tags());
        } else if (action instanceof TicketAction.Snooze snooze) {
            snooze(out, snooze);
        } else if (action instanceof TicketAction.Write write) {
            wording(out, write.wording());
        } else if (action instanceof TicketAction.Merge merge) {
            out.id(TARGET_ID, merge.target().value());
        }
    }

    private static void assign(JsonOut out, TicketAction.Assign assign) throws IOException {
        if (assign.user().wanted()) {
            out.text(
                    USER_ID,
                    assign.user()
                            .value()
                            .map(to -> to.user().map(UUID::toString).orElse("me"))
                            .orElse(null));
        }
        if (assign.team().wanted()) {
            out.id(TEAM_ID, assign.team().value().orElse(null));
        }
    }

    private static void snooze(JsonOut out, TicketAction.Snooze snooze) throws IOException {
        if (snooze.until().isPresent()) {
            out.instant(UNTIL, snooze.until().get());
        } else {
            out.number(MINUTES, snooze.lasting().map(Duration::toMinutes).orElseThrow());
        }
    }

    private static void wording(JsonOut out, Wording wording) throws IOException {
        if (wording instanceof Wording.Plain plain) {
            out.text(BODY, plain.text().source());
        } else if (wording instanceof Wording.Kept kept) {
            out.id(TEMPLATE_ID, kept.template().value());
        }
    }
}
