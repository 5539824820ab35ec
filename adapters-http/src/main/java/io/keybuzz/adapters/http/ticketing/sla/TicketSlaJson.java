package io.keybuzz.adapters.http.ticketing.sla;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.application.ticketing.sla.TicketSla;
import io.keybuzz.domain.ticketing.sla.ClockExplanation;
import io.keybuzz.domain.ticketing.sla.ClockExplanation.Step;
import io.keybuzz.domain.ticketing.sla.ClockExplanation.StepKind;
import io.keybuzz.domain.ticketing.sla.ClockKind;
import io.keybuzz.domain.ticketing.sla.ClockState;
import io.keybuzz.domain.ticketing.sla.Terms;
import java.io.IOException;
import java.util.Optional;

/** A ticket's clocks as the API explains them. */
final class TicketSlaJson {
    private static final Words<ClockKind> KINDS = Words.of(ClockKind.class);
    private static final Words<ClockState> STATES = Words.of(ClockState.class);
    private static final Words<StepKind> STEP_KINDS = Words.of(StepKind.class);

    private static final SerializedString TICKET_ID = new SerializedString("ticketId");
    private static final SerializedString DUE_AT = new SerializedString("dueAt");
    private static final SerializedString CLOCKS = new SerializedString("clocks");
    private static final SerializedString CLOCK = new SerializedString("clock");
    private static final SerializedString STATE = new SerializedString("state");
    private static final SerializedString POLICY = new SerializedString("policy");
    private static final SerializedString CALENDAR = new SerializedString("calendar");
    private static final SerializedString TIME_ZONE = new SerializedString("timeZone");
    private static final SerializedString STARTED_AT = new SerializedString("startedAt");
    private static final SerializedString TARGET_SECONDS = new SerializedString("targetSeconds");
    private static final SerializedString COUNTED_SECONDS = new SerializedString("countedSeconds");
    private static final SerializedString REMAINING_SECONDS = new SerializedString("remainingSeconds");
    private static final SerializedString WARN_AT = new SerializedString("warnAt");
    private static final SerializedString WARNED_AT = new SerializedString("warnedAt");
    private static final SerializedString BREACHED_AT = new SerializedString("breachedAt");
    private static final SerializedString ENDED_AT = new SerializedString("endedAt");
    private static final SerializedString STEPS = new SerializedString("steps");
    private static final SerializedString STEPS_LEFT_OUT = new SerializedString("stepsLeftOut");
    private static final SerializedString STEP = new SerializedString("step");
    private static final SerializedString FROM = new SerializedString("from");
    private static final SerializedString TO = new SerializedString("to");

    private TicketSlaJson() {}

    static void sla(JsonOut out, TicketSla sla) throws IOException {
        out.open();
        out.id(TICKET_ID, sla.ticket().value());
        out.instant(DUE_AT, sla.dueAt().orElse(null));
        out.openList(CLOCKS);
        for (ClockExplanation clock : sla.clocks()) {
            clock(out, clock);
        }
        out.closeList();
        out.close();
    }

    private static void clock(JsonOut out, ClockExplanation it) throws IOException {
        Optional<Terms> terms = it.terms();
        out.open();
        out.word(CLOCK, KINDS.write(it.clock().kind()));
        out.word(STATE, STATES.write(it.state()));
        out.text(POLICY, terms.flatMap(Terms::policy).orElse(null));
        out.text(CALENDAR, terms.flatMap(Terms::calendarName).orElse(null));
        out.text(TIME_ZONE, terms.map(one -> one.calendar().zone().getId()).orElse(null));
        out.instant(STARTED_AT, it.clock().start());
        out.number(TARGET_SECONDS, terms.map(one -> one.target().toSeconds()).orElse(0L));
        out.number(COUNTED_SECONDS, it.counted().toSeconds());
        out.number(REMAINING_SECONDS, it.remaining().toSeconds());
        out.instant(WARN_AT, it.warnAt().orElse(null));
        out.instant(WARNED_AT, it.clock().warnedAt().orElse(null));
        out.instant(DUE_AT, it.dueAt().orElse(null));
        out.instant(BREACHED_AT, it.clock().breached().orElse(null));
        out.instant(ENDED_AT, it.clock().endedAt().orElse(null));
        out.openList(STEPS);
        for (Step step : it.steps()) {
            step(out, step);
        }
        out.closeList();
        out.number(STEPS_LEFT_OUT, it.stepsLeftOut());
        out.close();
    }

    private static void step(JsonOut out, Step step) throws IOException {
        out.open();
        out.word(STEP, STEP_KINDS.write(step.kind()));
        out.instant(FROM, step.from());
        out.instant(TO, step.to().orElse(null));
        out.number(COUNTED_SECONDS, step.counted().toSeconds());
        out.close();
    }
}
