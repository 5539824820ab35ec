package io.keybuzz.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.ticketing.sla.AlarmClock;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.story.House.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A tenant promises its buyers something, is late, makes other promises, and lets old tickets go, over HTTP. Time passes by
 * ringing the alarm clock at later instants, as its worker does.
 */
public interface SlaStory {
    House house();

    AlarmClock alarmClock();

    @Test
    default void deadlines_are_kept_missed_explained_and_changed() {
        House house = house();
        String owner = owner(house, "sla-keeper");
        String policy = promised(house, owner);
        String ticket = opened(house, owner, "Where is it?");
        Instant start = Instant.parse(house.call(owner, "GET", ticket, "").text("createdAt"));

        assertThat(house.call(owner, "GET", ticket, "").text("dueAt")).isEqualTo(shown(start, "PT1H"));
        String running = house.call(owner, "GET", ticket + "/sla", "").body();
        assertThat(running)
                .contains("\"clock\":\"first_response\",\"state\":\"running\",\"policy\":\"Promise\"")
                .contains("\"calendar\":\"Always\",\"timeZone\":\"Europe/Paris\"")
                .contains("\"step\":\"counted\"", "\"step\":\"due\"")
                .contains("\"warnAt\":\"" + shown(start, "PT50M") + "\"");

        assertThat(running).contains("\"warnedAt\":null");
        ring(start.plus(Duration.ofMinutes(59)));
        assertThat(house.call(owner, "GET", ticket + "/sla", "").body())
                .contains("\"warnedAt\":\"" + shown(start, "PT59M") + "\"");
        assertThat(events(house, owner, ticket, "sla_breached")).isZero();
        Concurrently.run(4, () -> alarmClock().ring(start.plus(Duration.ofHours(1))))
                .forEach(outcome -> assertThat(outcome.failure()).isEmpty());
        ring(start.plus(Duration.ofMinutes(61)));
        assertThat(events(house, owner, ticket, "sla_breached")).isEqualTo(1);
        assertThat(house.call(owner, "GET", ticket + "/sla", "").body()).contains("\"state\":\"breached\"");

        Answer changed = house.call(owner, "PATCH", policy, "{\"firstResponseMinutes\":{\"normal\":240}}");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        alarmClock().recount(start.plus(Duration.ofMinutes(62)));
        ring(start.plus(Duration.ofMinutes(62)));
        assertThat(events(house, owner, ticket, "sla_restored")).isEqualTo(1);
        assertThat(house.call(owner, "GET", ticket, "").text("dueAt")).isEqualTo(shown(start, "PT4H"));

        answered(house, owner, ticket);
    }

    private static void answered(House house, String owner, String ticket) {
        Answer reply = house.call(owner, "POST", ticket + "/messages", "{\"body\":\"On its way\"}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        String met = house.call(owner, "GET", ticket + "/sla", "").body();
        assertThat(met).contains("\"clock\":\"first_response\",\"state\":\"met\"");
        assertThat(met).contains("\"clock\":\"resolution\",\"state\":\"paused\"");
        assertThat(events(house, owner, ticket, "sla_breached")).isEqualTo(1);
        assertThat(events(house, owner, ticket, "sla_restored")).isEqualTo(1);
    }

    @Test
    default void a_ticket_sleeps_until_its_snooze_is_over_and_is_closed_when_nobody_answers() {
        House house = house();
        String owner = owner(house, "sla-sleeper");
        String ticket = opened(house, owner, "Later");
        Instant start = Instant.parse(house.call(owner, "GET", ticket, "").text("createdAt"));
        Answer settings = house.call(owner, "PATCH", "/desk/settings", """
                {"autoCloseDays":3,"autoCloseWarnDays":1,"autoCloseMessage":"{{customer.name|You}}: we close this {{ticket.subject}} tomorrow, {{tenant.name}}"}""");
        assertThat(settings.status()).as(settings.body()).isEqualTo(200);
        assertThat(house.call(owner, "PATCH", "/desk/settings", "{\"autoCloseMessage\":\"Hi {{customer.nme}}\"}")
                        .text("code"))
                .isEqualTo("ticketing/invalid-template");
        assertThat(house.call(owner, "PATCH", "/desk/settings", "{\"autoCloseMessage\":\"{{customer.name}}\"}")
                        .text("code"))
                .isEqualTo("ticketing/invalid-desk-rules");
        house.call(owner, "POST", ticket + "/messages", "{\"body\":\"Please tell us more\"}");
        Answer snoozed =
                house.call(owner, "PATCH", ticket, "{\"snoozedUntil\":\"" + start.plus(Duration.ofHours(5)) + "\"}");
        assertThat(snoozed.status()).as(snoozed.body()).isEqualTo(200);

        ring(start.plus(Duration.ofHours(4)));
        assertThat(house.call(owner, "GET", ticket, "").body()).doesNotContain("\"snoozedUntil\":null");
        ring(start.plus(Duration.ofHours(5)));
        assertThat(house.call(owner, "GET", ticket, "").body()).contains("\"snoozedUntil\":null");

        ring(start.plus(Duration.ofDays(2)).plusSeconds(60));
        ring(start.plus(Duration.ofDays(2)).plusSeconds(120));
        assertThat(count(
                        house.call(owner, "GET", ticket + "/messages", "").body(),
                        "You: we close this Later tomorrow, sla-sleeper"))
                .isEqualTo(1);
        assertThat(house.call(owner, "GET", ticket, "").text("status")).isEqualTo("waiting_customer");
        ring(start.plus(Duration.ofDays(3)).plusSeconds(60));
        ring(start.plus(Duration.ofDays(3)).plusSeconds(120));
        assertThat(house.call(owner, "GET", ticket, "").text("status")).isEqualTo("closed");
        assertThat(events(house, owner, ticket, "ticket_auto_closed")).isEqualTo(1);
    }

    @Test
    default void promises_are_changed_by_those_in_charge_of_their_own_tenant() {
        House house = house();
        String owner = owner(house, "sla-owner");
        String other = owner(house, "sla-other");
        String policy = promised(house, owner);
        String calendar =
                "/sla/calendars/" + house.call(owner, "GET", policy, "").text("calendarId");

        assertThat(house.call(owner, "GET", "/sla/policies", "").body()).contains("\"name\":\"Promise\"");
        assertThat(house.call(other, "GET", "/sla/policies", "").body()).doesNotContain("Promise");
        assertThat(house.call(other, "GET", policy, "").status()).isEqualTo(404);
        assertThat(house.call(other, "PATCH", calendar, "{\"name\":\"Mine\"}").status())
                .isEqualTo(404);
        assertThat(house.call(owner, "DELETE", calendar, "").text("code")).isEqualTo("ticketing/calendar-in-use");
        assertThat(house.call(owner, "POST", "/sla/calendars", """
                        {"name":"Never","timeZone":"Europe/Paris","hours":[]}""").text("code"))
                .isEqualTo("ticketing/invalid-calendar");
        assertThat(house.call(owner, "POST", "/sla/policies", "{\"name\":\"Promise\"}")
                        .text("code"))
                .isEqualTo("ticketing/invalid-sla-policy");
        String admin = house.logIn(house.adminEmail(), house.adminPassword());
        assertThat(house.call(admin, "GET", policy, "").status()).isEqualTo(422);
        String tenant = house.call(owner, "GET", "/desk/settings", "").text("tenantId");
        assertThat(house.call(admin, "GET", policy + "?tenantId=" + tenant, "").status())
                .isEqualTo(200);
        assertThat(house.call(owner, "DELETE", policy, "").status()).isEqualTo(204);
        assertThat(house.call(owner, "DELETE", calendar, "").status()).isEqualTo(204);
        assertThat(house.call(owner, "GET", policy, "").status()).isEqualTo(404);
    }

    private void ring(Instant at) {
        assertThat(alarmClock().ring(at).failed()).isZero();
    }

    /** An hour to the first answer, by a calendar that is always open; the warning ten minutes before. */
    private static String promised(House house, String owner) {
        Answer calendar = house.call(owner, "POST", "/sla/calendars", """
                {"name":"Always","timeZone":"Europe/Paris","holidays":["2000-12-25"],
                 "hours":["monday 00:00-24:00","tuesday 00:00-24:00","wednesday 00:00-24:00","thursday 00:00-24:00",
                 "friday 00:00-24:00","saturday 00:00-12:00","saturday 12:00-24:00","sunday 00:00-24:00"]}""");
        assertThat(calendar.status()).as(calendar.body()).isEqualTo(201);
        Answer policy = house.call(
                owner,
                "POST",
                "/sla/policies",
                "{\"name\":\"Promise\",\"calendarId\":\"" + calendar.text("id")
                        + "\",\"firstResponseMinutes\":{\"normal\":60},\"resolutionMinutes\":{\"normal\":6000},"
                        + "\"warnMinutesBefore\":10}");
        assertThat(policy.status()).as(policy.body()).isEqualTo(201);
        return "/sla/policies/" + policy.text("id");
    }

    private static String opened(House house, String owner, String subject) {
        Answer ticket = house.call(owner, "POST", "/tickets", "{\"subject\":\"" + subject + "\",\"body\":\"Hello\"}");
        assertThat(ticket.status()).as(ticket.body()).isEqualTo(201);
        return "/tickets/" + ticket.text("id");
    }

    private static String owner(House house, String slug) {
        String admin = house.logIn(house.adminEmail(), house.adminPassword());
        String email = "olga@" + slug + ".test";
        Answer made = house.call(
                admin,
                "POST",
                "/tenants",
                "{\"slug\":\"" + slug + "\",\"name\":\"" + slug + "\",\"plan\":\"pro\",\"ownerEmail\":\"" + email
                        + "\"}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        house.joins(email, "olga has a password");
        house.call(admin, "POST", "/tenants/" + made.text("id") + "/activate", "");
        return house.logIn(email, "olga has a password");
    }

    private static int events(House house, String owner, String ticket, String type) {
        return count(house.call(owner, "GET", ticket + "/events?limit=100", "").body(), "\"type\":\"" + type + "\"");
    }

    private static int count(String text, String part) {
        return (int)
                Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }

    /** As the API writes instants: to the microsecond. */
    private static String shown(Instant start, String later) {
        Instant at = start.plus(Duration.parse(later));
        String seconds = at.toString().substring(0, 19);
        return seconds
                + '.'
                + Integer.toString(1_000_000 + at.getNano() / 1_000).substring(1)
                + 'Z';
    }
}
