package io.keybuzz.adapters.jdbi.ticketing.sla;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keybuzz.adapters.jdbi.ticketing.JsonTree;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.sla.calendar.BusinessCalendar;
import io.keybuzz.domain.ticketing.sla.calendar.CalendarId;
import io.keybuzz.domain.ticketing.sla.calendar.OpenHours;
import io.keybuzz.domain.ticketing.sla.calendar.SlaCalendar;
import io.keybuzz.domain.ticketing.sla.policy.PolicyId;
import io.keybuzz.domain.ticketing.sla.policy.SlaPlan;
import io.keybuzz.domain.ticketing.sla.policy.SlaPolicy;
import io.keybuzz.domain.ticketing.sla.policy.Targets;
import io.keybuzz.domain.ticketing.sla.policy.WarningRule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A tenant's policies and calendars as {@code jsonb} holds them. */
final class SlaPlanJson {
    private SlaPlanJson() {}

    static String write(SlaPlan plan) {
        ObjectNode all = JsonTree.object();
        ArrayNode policies = all.putArray("policies");
        plan.policies().forEach(policy -> policies.add(write(policy)));
        ArrayNode calendars = all.putArray("calendars");
        plan.calendars().forEach(calendar -> calendars.add(write(calendar)));
        return all.toString();
    }

    static SlaPlan read(long version, String text) {
        JsonNode all = JsonTree.read(text);
        List<SlaPolicy> policies = new ArrayList<>();
        all.path("policies").forEach(node -> policies.add(policy(node)));
        List<SlaCalendar> calendars = new ArrayList<>();
        all.path("calendars").forEach(node -> calendars.add(calendar(node)));
        return new SlaPlan(version, policies, calendars);
    }

    private static ObjectNode write(SlaPolicy policy) {
        ObjectNode node = JsonTree.object();
        node.put("id", policy.id().toString()).put("version", policy.version()).put("name", policy.name());
        ArrayNode channels = node.putArray("channels");
        policy.channels().forEach(channel -> channels.add(channel.name()));
        JsonTree.put(node, "calendar", policy.calendar());
        ObjectNode targets = node.putObject("targets");
        policy.targets().forEach((priority, target) -> {
            ObjectNode one = targets.putObject(priority.name());
            JsonTree.putMinutes(one, "first", target.firstResponse());
            JsonTree.putMinutes(one, "next", target.nextResponse());
            JsonTree.putMinutes(one, "resolution", target.resolution());
        });
        node.put("warnPercent", policy.warning().percent());
        JsonTree.putMinutes(node, "warnLead", policy.warning().lead());
        node.put("createdAt", policy.createdAt().toString());
        node.put("updatedAt", policy.updatedAt().toString());
        return node;
    }

    private static SlaPolicy policy(JsonNode node) {
        Set<Channel> channels = new HashSet<>();
        node.path("channels").forEach(channel -> channels.add(Channel.valueOf(channel.asText())));
        Map<TicketPriority, Targets> targets = new EnumMap<>(TicketPriority.class);
        node.path("targets").fields().forEachRemaining(entry -> {
            JsonNode one = entry.getValue();
            targets.put(
                    TicketPriority.valueOf(entry.getKey()),
                    new Targets(
                            JsonTree.minutes(one, "first"),
                            JsonTree.minutes(one, "next"),
                            JsonTree.minutes(one, "resolution")));
        });
        return new SlaPolicy(
                new PolicyId(id(node)),
                node.path("version").asLong(),
                node.path("name").asText(),
                channels,
                JsonTree.text(node, "calendar").map(UUID::fromString).map(CalendarId::new),
                targets,
                new WarningRule(node.path("warnPercent").asInt(), JsonTree.minutes(node, "warnLead")),
                JsonTree.instant(node, "createdAt"),
                JsonTree.instant(node, "updatedAt"));
    }

    private static ObjectNode write(SlaCalendar calendar) {
        ObjectNode node = JsonTree.object();
        node.put("id", calendar.id().toString())
                .put("version", calendar.version())
                .put("name", calendar.name());
        node.put("zone", calendar.open().zone().getId());
        ArrayNode hours = node.putArray("hours");
        calendar.open()
                .hours()
                .forEach(it ->
                        hours.addArray().add(it.day().name()).add(it.from()).add(it.to()));
        ArrayNode holidays = node.putArray("holidays");
        calendar.open().holidays().forEach(day -> holidays.add(day.toString()));
        node.put("createdAt", calendar.createdAt().toString());
        node.put("updatedAt", calendar.updatedAt().toString());
        return node;
    }

    private static SlaCalendar calendar(JsonNode node) {
        List<OpenHours> hours = new ArrayList<>();
        node.path("hours")
                .forEach(it -> hours.add(new OpenHours(
                        DayOfWeek.valueOf(it.path(0).asText()),
                        it.path(1).asInt(),
                        it.path(2).asInt())));
        List<LocalDate> holidays = new ArrayList<>();
        node.path("holidays").forEach(day -> holidays.add(LocalDate.parse(day.asText())));
        return new SlaCalendar(
                new CalendarId(id(node)),
                node.path("version").asLong(),
                node.path("name").asText(),
                new BusinessCalendar(ZoneId.of(node.path("zone").asText()), hours, holidays),
                JsonTree.instant(node, "createdAt"),
                JsonTree.instant(node, "updatedAt"));
    }

    private static UUID id(JsonNode node) {
        return UUID.fromString(node.path("id").asText());
    }
}
