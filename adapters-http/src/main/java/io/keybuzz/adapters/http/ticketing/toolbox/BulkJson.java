package io.keybuzz.adapters.http.ticketing.toolbox;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.adapters.http.ticketing.views.FilterBodies;
import io.keybuzz.application.ticketing.toolbox.bulk.RunBulk;
import io.keybuzz.application.ticketing.toolbox.bulk.RunBulk.Targets;
import io.keybuzz.application.ticketing.toolbox.bulk.RunBulk.Work;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.action.ActionList;
import io.keybuzz.domain.ticketing.bulk.BulkItem;
import io.keybuzz.domain.ticketing.bulk.BulkJob;
import io.keybuzz.domain.ticketing.bulk.BulkProgress;
import io.keybuzz.domain.ticketing.bulk.ItemOutcome;
import io.keybuzz.domain.ticketing.canned.MacroId;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.saved.ViewId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Work on many tickets as the API reads and shows it. */
final class BulkJson {
    private static final Words<ItemOutcome.Kind> OUTCOMES = Words.of(ItemOutcome.Kind.class);
    private static final SerializedString STATUS = new SerializedString("status");
    private static final SerializedString RUNNING = new SerializedString("running");
    private static final SerializedString DONE_WORD = new SerializedString("done");
    private static final SerializedString TOTAL = new SerializedString("total");
    private static final SerializedString WAITING = new SerializedString("waiting");
    private static final SerializedString DONE = new SerializedString("done");
    private static final SerializedString UNCHANGED = new SerializedString("unchanged");
    private static final SerializedString FAILED = new SerializedString("failed");
    private static final SerializedString USER_ID = new SerializedString("userId");
    private static final SerializedString FINISHED_AT = new SerializedString("finishedAt");
    private static final SerializedString RESULTS = new SerializedString("results");
    private static final SerializedString TICKET_ID = new SerializedString("ticketId");
    private static final SerializedString OUTCOME = new SerializedString("outcome");
    private static final SerializedString CODE = new SerializedString("code");
    private static final SerializedString DETAIL = new SerializedString("detail");

    private BulkJson() {}

    /** Reads all of the body; an unknown field is refused. */
    static RunBulk read(Fields body) {
        Set<UUID> ids = body.optionalIds("ids", BulkJob.MOST);
        Optional<UUID> view = body.optionalId("viewId");
        Optional<TicketFilter> filter = FilterBodies.read(body, "filter");
        Optional<ActionList> actions = ActionBodies.read(body, "actions");
        Optional<UUID> macro = body.optionalId("macroId");
        body.done();
        Optional<List<TicketId>> named = ids.isEmpty()
                ? Optional.empty()
                : Optional.of(ids.stream().map(TicketId::new).toList());
        return new RunBulk(
                only(
                        "ids, viewId and filter",
                        named.map(Targets.Named::new),
                        view.map(ViewId::new).map(Targets.Held::new),
                        filter.map(Targets.Found::new)),
                only(
                        "actions and macroId",
                        actions.map(Work.Steps::new),
                        macro.map(MacroId::new).map(Work.OfMacro::new)));
    }

    @SafeVarargs
    private static <T> T only(String names, Optional<? extends T>... ways) {
        List<T> said = Stream.of(ways).<T>flatMap(Optional::stream).toList();
        if (said.size() != 1) {
            throw TicketProblem.INVALID_ACTIONS.refuse("Of " + names + " exactly one is needed");
        }
        return said.get(0);
    }

    /** What is told at once: with the results of what was done already. */
    static void answer(JsonOut out, RunBulk.Answer answer) throws IOException {
        out.open();
        fields(out, answer.progress());
        out.openList(RESULTS);
        for (BulkItem item : answer.items()) {
            item(out, item);
        }
        out.closeList();
        out.close();
    }

    static void progress(JsonOut out, BulkProgress progress) throws IOException {
        out.open();
        fields(out, progress);
        out.close();
    }

    private static void fields(JsonOut out, BulkProgress progress) throws IOException {
        BulkJob job = progress.job();
        out.id(SharedJson.ID, job.id().value());
        out.word(STATUS, job.finishedAt().isPresent() ? DONE_WORD : RUNNING);
        out.number(TOTAL, job.total());
        out.number(WAITING, progress.waiting());
        out.number(DONE, progress.done());
        out.number(UNCHANGED, progress.unchanged());
        out.number(FAILED, progress.failed());
        ActionJson.actions(out, job.actions());
        out.id(USER_ID, job.user());
        out.instant(SharedJson.CREATED_AT, job.createdAt());
        out.instant(FINISHED_AT, job.finishedAt().orElse(null));
    }

    static void item(JsonOut out, BulkItem item) throws IOException {
        out.open();
        out.id(TICKET_ID, item.ticket().value());
        if (item.outcome().isPresent()) {
            out.word(OUTCOME, OUTCOMES.write(item.outcome().get().kind()));
        } else {
            out.word(OUTCOME, WAITING);
        }
        out.text(CODE, item.outcome().flatMap(ItemOutcome::problem).orElse(null));
        out.text(DETAIL, item.outcome().flatMap(ItemOutcome::detail).orElse(null));
        out.close();
    }
}
