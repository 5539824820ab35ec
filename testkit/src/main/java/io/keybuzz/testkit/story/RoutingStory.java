package io.keybuzz.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.testkit.story.House.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How tickets find somebody: assigned, taken and released by people, given away by rules, and given to others when people go. */
public interface RoutingStory {
    House house();

    /** Somebody of the tenant: token and id. */
    record Person(String token, String id) {}

    private static Person agent(House house, String owner, String email) {
        String token = Openings.agent(house, owner, email);
        return new Person(token, house.call(token, "GET", "/me", "").text("id"));
    }

    private static String team(House house, String owner, String name, Person... members) {
        Answer made = house.call(owner, "POST", "/teams", "{\"name\":\"" + name + "\"}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String id = made.text("id");
        for (Person member : members) {
            Answer joined =
                    house.call(owner, "PUT", "/teams/" + id + "/members/" + member.id(), "{\"role\":\"member\"}");
            assertThat(joined.status()).as(joined.body()).isLessThan(300);
        }
        return id;
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer;
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
    }

    private static String who(String user, String team) {
        return "\"assigneeUserId\":" + quoted(user) + ",\"assigneeTeamId\":" + quoted(team);
    }

    private static String quoted(String id) {
        return id.isEmpty() ? "null" : '"' + id + '"';
    }

    private static String open(House house, String token, String category, String priority) {
        Answer opened = house.call(
                token,
                "POST",
                "/tickets",
                "{\"subject\":\"Hello\",\"body\":\"Where is it?\",\"category\":\"" + category + "\",\"priority\":\""
                        + priority + "\"}");
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        return opened.body();
    }

    private static String pathOf(String ticket) {
        return "/tickets/" + new Answer(200, ticket).text("id");
    }

    @Test
    default void people_give_take_and_give_back() {
        House house = house();
        String owner = Openings.owner(house, "giving");
        Person anna = agent(house, owner, "anna@giving.test");
        Person bert = agent(house, owner, "bert@giving.test");
        String returns = team(house, owner, "Returns", anna);
        String ticket = Openings.ticket(house, owner, "Broken", "It is broken");

        Answer given = done(house.call(anna.token(), "POST", ticket + "/assign", "{\"teamId\":\"" + returns + "\"}"));
        assertThat(given.body()).contains(who("", returns));
        refused(
                house.call(anna.token(), "POST", ticket + "/assign", "{\"userId\":\"" + bert.id() + "\"}"),
                422,
                "ticketing/invalid-assignment");
        refused(house.call(bert.token(), "POST", ticket + "/take", ""), 422, "ticketing/invalid-assignment");
        assertThat(done(house.call(anna.token(), "POST", ticket + "/take", "")).body())
                .contains(who(anna.id(), returns));
        assertThat(done(house.call(anna.token(), "POST", ticket + "/take", "")).text("assigneeUserId"))
                .isEqualTo(anna.id());
        Answer second = house.call(owner, "POST", ticket + "/take", "");
        refused(second, 409, "ticketing/taken");
        assertThat(second.text("assigneeUserId")).isEqualTo(anna.id());
        refused(house.call(bert.token(), "POST", ticket + "/release", ""), 409, "ticketing/taken");
        givenBackAndOn(house, owner, anna, bert, returns, ticket);
    }

    private static void givenBackAndOn(
            House house, String owner, Person anna, Person bert, String returns, String ticket) {
        assertThat(done(house.call(anna.token(), "POST", ticket + "/release", ""))
                        .body())
                .contains(who("", returns));
        assertThat(done(house.call(owner, "POST", ticket + "/take", "")).body())
                .as("who is in charge helps out")
                .contains("\"assigneeTeamId\":\"" + returns + "\"");
        assertThat(done(house.call(
                                owner,
                                "POST",
                                ticket + "/assign",
                                "{\"userId\":\"" + bert.id() + "\",\"teamId\":null}"))
                        .body())
                .contains(who(bert.id(), ""));
        String stranger = "01980000-0000-7000-8000-00000000ffff";
        for (String body : List.of("{\"userId\":\"" + stranger + "\"}", "{\"teamId\":\"" + stranger + "\"}")) {
            refused(house.call(owner, "POST", ticket + "/assign", body), 422, "ticketing/invalid-assignment");
        }
        String moved = Openings.ticket(house, owner, "Late", "It is late");
        done(house.call(owner, "POST", moved + "/assign", "{\"userId\":\"" + bert.id() + "\"}"));
        assertThat(done(house.call(owner, "POST", moved + "/assign", "{\"teamId\":\"" + returns + "\"}"))
                        .body())
                .as("who is not in the team is left behind")
                .contains(who("", returns));
        String history = house.call(owner, "GET", ticket + "/events", "").body();
        assertThat(history.split("\"assignment_changed\"", -1)).as("changes").hasSize(6);
        assertThat(history).contains("\"fromUserId\":\"" + anna.id() + "\"", "\"userId\":\"" + bert.id() + "\"");
    }

    @Test
    default void rules_give_tickets_away_in_turn_or_by_load() {
        House house = house();
        String owner = Openings.owner(house, "rules");
        Person anna = agent(house, owner, "anna@rules.test");
        Person bert = agent(house, owner, "bert@rules.test");
        String returns = team(house, owner, "Returns", anna, bert);
        String urgent = team(house, owner, "Urgent", anna, bert);
        String rule = done(house.call(
                        owner,
                        "POST",
                        "/routing/rules",
                        "{\"name\":\"Returns\",\"position\":5,\"categories\":[\"Returns\"],\"channels\":[\"manual\"],"
                                + "\"teamId\":\"" + returns + "\",\"mode\":\"round_robin\"}"))
                .text("id");
        done(house.call(
                owner,
                "POST",
                "/routing/rules",
                "{\"name\":\"First of all\",\"priorities\":[\"urgent\"],\"teamId\":\"" + urgent
                        + "\",\"mode\":\"least_loaded\"}"));
        assertThat(house.call(anna.token(), "GET", "/routing/rules", "").body())
                .containsSubsequence("First of all", "Returns");
        assertThat(house.call(
                                anna.token(),
                                "POST",
                                "/routing/rules",
                                "{\"name\":\"Mine\",\"teamId\":\"" + returns + "\"}")
                        .status())
                .isEqualTo(403);
        refused(
                house.call(owner, "POST", "/routing/rules", "{\"name\":\"X\",\"teamId\":\"" + anna.id() + "\"}"),
                422,
                "ticketing/invalid-routing-rule");

        inTurn(house, owner, anna, bert, returns, rule);
        byLoad(house, owner, anna, bert, urgent);
        switchedOff(house, owner, rule);
    }

    private static void inTurn(House house, String owner, Person anna, Person bert, String returns, String rule) {
        Map<String, Long> turns = Stream.generate(() -> open(house, owner, "returns", "normal"))
                .limit(6)
                .map(ticket -> new Answer(200, ticket).text("assigneeUserId"))
                .collect(Collectors.groupingBy(it -> it, TreeMap::new, Collectors.counting()));
        assertThat(turns).isEqualTo(new TreeMap<>(Map.of(anna.id(), 3L, bert.id(), 3L)));
        assertThat(open(house, owner, "other", "normal")).contains(who("", ""));

        String late = open(house, owner, "other", "low");
        Answer sorted = done(house.call(anna.token(), "PATCH", pathOf(late), "{\"category\":\"returns\"}"));
        assertThat(sorted.text("assigneeTeamId")).isEqualTo(returns);
        assertThat(house.call(owner, "GET", pathOf(late) + "/events", "").body())
                .contains("\"actorId\":\"" + rule + "\"");
    }

    private static void byLoad(House house, String owner, Person anna, Person bert, String urgent) {
        done(house.call(bert.token(), "PUT", "/me/availability", "{\"state\":\"away\"}"));
        String first = open(house, owner, "x", "urgent");
        assertThat(first).contains(who(anna.id(), urgent));
        done(house.call(owner, "PUT", "/users/" + bert.id() + "/availability", "{\"state\":\"available\"}"));
        assertThat(open(house, owner, "x", "urgent")).contains(who(bert.id(), urgent));
        int most = Integer.max(count(house, owner, anna), count(house, owner, bert));
        done(house.call(owner, "PUT", "/routing/teams/" + urgent, "{\"capacity\":" + most + "}"));
        List<String> full = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            full.add(open(house, owner, "x", "urgent"));
        }
        assertThat(full.get(2)).as("nobody has room").contains(who("", urgent));
        Answer workload = done(house.call(anna.token(), "GET", "/workload", ""));
        assertThat(workload.body()).contains("\"capacity\":" + most, "\"name\":\"Urgent\"", "\"state\":\"available\"");
    }

    private static void switchedOff(House house, String owner, String rule) {
        assertThat(done(house.call(owner, "PATCH", "/routing/rules/" + rule, "{\"active\":false}"))
                        .body())
                .contains("\"active\":false");
        assertThat(open(house, owner, "returns", "normal")).contains(who("", ""));
        done(house.call(owner, "DELETE", "/routing/rules/" + rule, ""));
        refused(house.call(owner, "GET", "/routing/rules/" + rule, ""), 404, "ticketing/routing-rule-not-found");
    }

    private static int count(House house, String owner, Person person) {
        String list = house.call(owner, "GET", "/tickets?limit=100&status=open&assignee=" + person.id(), "")
                .body();
        return list.split("\"subject\"", -1).length - 1;
    }

    @Test
    default void tickets_of_those_who_go_are_given_to_others_once() {
        House house = house();
        String owner = Openings.owner(house, "leaving");
        Person anna = agent(house, owner, "anna@leaving.test");
        Person bert = agent(house, owner, "bert@leaving.test");
        Person cara = agent(house, owner, "cara@leaving.test");
        String returns = team(house, owner, "Returns", anna, bert, cara);
        done(house.call(
                owner,
                "POST",
                "/routing/rules",
                "{\"name\":\"All\",\"teamId\":\"" + returns + "\",\"mode\":\"round_robin\"}"));
        List<String> tickets = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            tickets.add(pathOf(open(house, owner, "x", "normal")));
        }
        String done = ofPerson(house, owner, tickets, anna).get(0);
        done(house.call(owner, "PATCH", done, "{\"status\":\"resolved\"}"));

        done(house.call(owner, "POST", "/users/" + anna.id() + "/deactivate", ""));
        house.until(() -> ofPerson(house, owner, tickets, anna).size() == 1);
        assertThat(ofPerson(house, owner, tickets, anna)).containsExactly(done);
        assertThat(ofPerson(house, owner, tickets, bert).size()
                        + ofPerson(house, owner, tickets, cara).size())
                .isEqualTo(5);
        refused(house.call(owner, "POST", done + "/assign", "{\"teamId\":null}"), 422, "ticketing/invalid-assignment");

        done(house.call(owner, "DELETE", "/teams/" + returns + "/members/" + bert.id(), ""));
        house.until(() -> ofPerson(house, owner, tickets, cara).size() == 5);
        teamGone(house, owner, cara, returns, tickets, done);
    }

    private static void teamGone(
            House house, String owner, Person cara, String returns, List<String> tickets, String done) {
        String moved =
                tickets.stream().filter(it -> !it.equals(done)).findFirst().orElseThrow();
        long before = changes(house, owner, moved);

        done(house.call(owner, "DELETE", "/teams/" + returns, ""));
        house.until(() -> house.call(owner, "GET", "/routing/rules", "").body().contains("\"active\":false"));
        house.until(() -> tickets.stream()
                .filter(it -> !it.equals(done))
                .allMatch(it -> house.call(owner, "GET", it, "").body().contains(who(cara.id(), ""))));
        assertThat(changes(house, owner, moved)).isEqualTo(before + 1);
        assertThat(open(house, owner, "x", "normal")).contains(who("", ""));
    }

    private static long changes(House house, String owner, String ticket) {
        return house.call(owner, "GET", ticket + "/events", "").body().split("\"assignment_changed\"", -1).length - 1L;
    }

    private static List<String> ofPerson(House house, String owner, List<String> tickets, Person person) {
        return tickets.stream()
                .filter(it ->
                        house.call(owner, "GET", it, "").body().contains("\"assigneeUserId\":\"" + person.id() + "\""))
                .toList();
    }
}
