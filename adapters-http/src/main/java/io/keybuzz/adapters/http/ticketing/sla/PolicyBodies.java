package io.keybuzz.adapters.http.ticketing.sla;

import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.json.Numbers;
import io.keybuzz.adapters.http.json.Scalars;
import io.keybuzz.adapters.http.json.Uuids;
import io.keybuzz.adapters.http.json.WholeMinutes;
import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.application.ticketing.sla.plan.ChangeSlaPolicy;
import io.keybuzz.application.ticketing.sla.plan.CreateSlaPolicy;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.Edit;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.sla.calendar.CalendarId;
import io.keybuzz.domain.ticketing.sla.policy.PolicyId;
import io.keybuzz.domain.ticketing.sla.policy.SlaPolicy;
import io.keybuzz.domain.ticketing.sla.policy.TargetEdits;
import io.keybuzz.domain.ticketing.sla.policy.Targets;
import io.keybuzz.domain.ticketing.sla.policy.WarningRule;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What bodies say about policies. */
final class PolicyBodies {
    private static final int MOST_MINUTES = (int) Targets.MOST.toMinutes();

    private PolicyBodies() {}

    static CreateSlaPolicy create(Fields body) {
        String name = body.text("name", SlaPolicy.MAX_NAME);
        Optional<List<String>> channels =
                body.changedTexts("channels", SlaJson.CHANNELS.all().size());
        Optional<CalendarId> calendar = body.optionalId("calendarId").map(CalendarId::new);
        TargetEdits targets = targets(body);
        int percent = Numbers.optional(body, "warnPercent", 1, 99)
                .orElse(WarningRule.standard().percent());
        Optional<Duration> lead =
                Numbers.optional(body, "warnMinutesBefore", 1, MOST_MINUTES).map(Duration::ofMinutes);
        Optional<TenantId> tenant = body.optionalId("tenantId").map(TenantId::new);
        body.done();
        return new CreateSlaPolicy(
                name,
                channels(channels.orElseGet(List::of)),
                calendar,
                targets.applyTo(Map.of()),
                new WarningRule(percent, lead),
                tenant);
    }

    static ChangeSlaPolicy change(PolicyId id, Fields body, ExpectedVersion expected, Optional<TenantId> tenant) {
        Optional<String> name = body.changedText("name", SlaPolicy.MAX_NAME);
        Optional<List<String>> channels =
                body.changedTexts("channels", SlaJson.CHANNELS.all().size());
        Edit<String> calendar = body.editedText("calendarId", 100);
        TargetEdits targets = targets(body);
        Optional<Integer> percent = Numbers.changed(body, "warnPercent", 1, 99);
        Edit<Integer> lead = Numbers.edited(body, "warnMinutesBefore", 1, MOST_MINUTES);
        body.done();
        return new ChangeSlaPolicy(
                id,
                name,
                channels.map(PolicyBodies::channels),
                new Edit<>(calendar.wanted(), calendar.value().map(PolicyBodies::calendarId)),
                targets,
                percent,
                new Edit<>(lead.wanted(), lead.value().map(Duration::ofMinutes)),
                expected,
                tenant);
    }

    private static CalendarId calendarId(String text) {
        return Uuids.parse(text)
                .map(CalendarId::new)
                .orElseThrow(() -> TicketProblem.CALENDAR_NOT_FOUND.refuse("There is no such calendar"));
    }

    private static Set<Channel> channels(List<String> words) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        words.forEach(word ->
                channels.add(SlaJson.CHANNELS.read(word).orElseThrow(() -> invalid("channels has names of channels"))));
        return channels;
    }

    private static TargetEdits targets(Fields body) {
        return new TargetEdits(
                minutes(body, "firstResponseMinutes"),
                minutes(body, "nextResponseMinutes"),
                minutes(body, "resolutionMinutes"));
    }

    private static Map<TicketPriority, Optional<Duration>> minutes(Fields body, String name) {
        Map<TicketPriority, Optional<Duration>> targets = new EnumMap<>(TicketPriority.class);
        Scalars.of(body, name, SlaJson.PRIORITIES.all().size(), new WholeMinutes())
                .forEach((word, target) -> targets.put(
                        SlaJson.PRIORITIES.read(word).orElseThrow(() -> invalid(name + " has priorities as its keys")),
                        target));
        return targets;
    }

    private static Refusal invalid(String why) {
        return TicketProblem.INVALID_SLA_POLICY.refuse(why);
    }
}
