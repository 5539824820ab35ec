package io.keybuzz.adapters.http.ticketing.routing;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.application.ticketing.assignment.WorkloadReport;
import io.keybuzz.domain.ticketing.routing.Availability;
import io.keybuzz.domain.ticketing.routing.Duty;
import io.keybuzz.domain.ticketing.routing.Workload.Load;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** How much everybody has to do, as the API shows it. */
final class WorkloadJson {
    static final Words<Availability> AVAILABILITIES = Words.of(Availability.class);

    private static final SerializedString AGENTS = new SerializedString("agents");
    private static final SerializedString TEAMS = new SerializedString("teams");
    private static final SerializedString UNASSIGNED = new SerializedString("unassigned");
    private static final SerializedString TOTAL = new SerializedString("total");
    private static final SerializedString USER_ID = new SerializedString("userId");
    private static final SerializedString TEAM_ID = new SerializedString("teamId");
    private static final SerializedString TEAM_IDS = new SerializedString("teamIds");
    private static final SerializedString NAME = new SerializedString("name");
    private static final SerializedString STATE = new SerializedString("state");
    private static final SerializedString SINCE = new SerializedString("since");
    private static final SerializedString CAPACITY = new SerializedString("capacity");
    private static final SerializedString OPEN = new SerializedString("open");
    private static final SerializedString WAITING = new SerializedString("waiting");
    private static final SerializedString OVERDUE = new SerializedString("overdue");

    private WorkloadJson() {}

    static void report(JsonOut out, WorkloadReport report) throws IOException {
        out.open();
        out.openList(AGENTS);
        for (WorkloadReport.Agent agent : report.agents()) {
            agent(out, agent);
        }
        out.closeList();
        out.openList(TEAMS);
        for (WorkloadReport.Team team : report.teams()) {
            team(out, team);
        }
        out.closeList();
        out.open(UNASSIGNED);
        load(out, report.unassigned());
        out.close();
        out.open(TOTAL);
        load(out, report.total());
        out.close();
        out.close();
    }

    private static void agent(JsonOut out, WorkloadReport.Agent agent) throws IOException {
        out.open();
        out.id(USER_ID, agent.id());
        out.text(NAME, agent.name());
        out.word(STATE, AVAILABILITIES.write(agent.availability()));
        out.texts(TEAM_IDS, agent.teams().stream().map(UUID::toString).sorted().toList());
        capacity(out, CAPACITY, agent.capacity());
        load(out, agent.load());
        out.close();
    }

    private static void team(JsonOut out, WorkloadReport.Team team) throws IOException {
        out.open();
        out.id(TEAM_ID, team.id());
        out.text(NAME, team.name());
        capacity(out, CAPACITY, team.capacity());
        load(out, team.load());
        out.open(UNASSIGNED);
        load(out, team.unassigned());
        out.close();
        out.close();
    }

    private static void load(JsonOut out, Load load) throws IOException {
        out.number(OPEN, load.open());
        out.number(WAITING, load.waiting());
        out.number(OVERDUE, load.overdue());
    }

    static void duty(JsonOut out, Duty duty) throws IOException {
        out.open();
        out.id(USER_ID, duty.user());
        out.word(STATE, AVAILABILITIES.write(duty.availability()));
        out.instant(SINCE, duty.since().orElse(null));
        out.close();
    }

    /** A number, or null where there is no limit. */
    static void capacity(JsonOut out, SerializedString name, Optional<Integer> capacity) throws IOException {
        if (capacity.isPresent()) {
            out.number(name, capacity.get());
        } else {
            out.text(name, null);
        }
    }
}
