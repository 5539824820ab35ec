package io.keybuzz.adapters.http.ticketing.views;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.adapters.http.json.Numbers;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.application.ticketing.views.ChangeView;
import io.keybuzz.application.ticketing.views.CreateView;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.filter.Condition;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.filter.TicketSort;
import io.keybuzz.domain.ticketing.saved.Audience;
import io.keybuzz.domain.ticketing.saved.SavedView;
import io.keybuzz.domain.ticketing.saved.ViewCount;
import io.keybuzz.domain.ticketing.saved.ViewId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Views as the API reads and shows them. */
final class ViewJson {
    private static final Words<Audience.Kind> VISIBILITIES = Words.of(Audience.Kind.class);

    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString NAME = new SerializedString("name");
    private static final SerializedString VISIBILITY = new SerializedString("visibility");
    private static final SerializedString TEAM_ID = new SerializedString("teamId");
    private static final SerializedString FILTER = new SerializedString("filter");
    private static final SerializedString FIELD = new SerializedString("field");
    private static final SerializedString OPERATOR = new SerializedString("operator");
    private static final SerializedString VALUES = new SerializedString("values");
    private static final SerializedString SORT = new SerializedString("sort");
    private static final SerializedString POSITION = new SerializedString("position");
    private static final SerializedString CREATED_AT = new SerializedString("createdAt");
    private static final SerializedString UPDATED_AT = new SerializedString("updatedAt");
    private static final SerializedString VERSION = new SerializedString("version");
    private static final SerializedString DATA = new SerializedString("data");
    private static final SerializedString VIEW_ID = new SerializedString("viewId");
    private static final SerializedString COUNT = new SerializedString("count");
    private static final SerializedString MORE = new SerializedString("more");

    private ViewJson() {}

    /** Reads all of the body; an unknown field is refused. */
    static CreateView readNew(Fields body) {
        String name = body.text("name", SavedView.MAX_NAME);
        Audience.Kind visibility = body.word("visibility", VISIBILITIES, Audience.Kind.USER);
        Optional<UUID> team = body.optionalId("teamId");
        Optional<TicketFilter> filter = FilterBodies.read(body, "filter");
        Optional<String> sort = body.optionalText("sort", 50);
        int position =
                Numbers.optional(body, "position", 0, SavedView.MAX_POSITION).orElse(0);
        body.done();
        return new CreateView(
                name,
                visibility,
                team,
                filter.orElseGet(TicketFilter::any),
                sort.map(ViewJson::sort).orElseGet(TicketSort::newest),
                position);
    }

    /** Reads all of the body; an unknown field is refused. */
    static ChangeView readChange(Fields body, ViewId view, ExpectedVersion expected) {
        Optional<String> name = body.changedText("name", SavedView.MAX_NAME);
        Optional<TicketFilter> filter = FilterBodies.read(body, "filter");
        Optional<String> sort = body.changedText("sort", 50);
        Optional<Integer> position = Numbers.optional(body, "position", 0, SavedView.MAX_POSITION);
        body.done();
        return new ChangeView(view, name, filter, sort.map(ViewJson::sort), position, expected);
    }

    private static TicketSort sort(String word) {
        return TicketSort.of(word)
                .orElseThrow(() -> TicketProblem.INVALID_VIEW.refuse("sort is none of the orders of a ticket list"));
    }

    static void view(JsonOut out, SavedView view) throws IOException {
        out.open();
        out.id(ID, view.id().value());
        out.text(NAME, view.name());
        out.word(VISIBILITY, VISIBILITIES.write(view.audience().kind()));
        out.id(
                TEAM_ID,
                view.audience().kind() == Audience.Kind.TEAM
                        ? view.audience().one().orElse(null)
                        : null);
        out.openList(FILTER);
        for (Condition condition : view.filter().conditions()) {
            out.open();
            out.text(FIELD, condition.field().word());
            out.word(OPERATOR, FilterBodies.OPERATORS.write(condition.operator()));
            out.texts(VALUES, condition.values());
            out.close();
        }
        out.closeList();
        out.text(SORT, view.sort().word());
        out.number(POSITION, view.position());
        out.instant(CREATED_AT, view.createdAt());
        out.instant(UPDATED_AT, view.updatedAt());
        out.number(VERSION, view.version());
        out.close();
    }

    static void counts(JsonOut out, List<ViewCount> counts) throws IOException {
        out.open();
        out.openList(DATA);
        for (ViewCount count : counts) {
            out.open();
            out.id(VIEW_ID, count.view().value());
            out.number(COUNT, count.count());
            out.flag(MORE, count.more());
            out.close();
        }
        out.closeList();
        out.close();
    }
}
