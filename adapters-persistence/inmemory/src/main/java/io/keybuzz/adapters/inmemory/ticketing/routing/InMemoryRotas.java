package io.keybuzz.adapters.inmemory.ticketing.routing;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.routing.Availability;
import io.keybuzz.domain.ticketing.routing.Duty;
import io.keybuzz.domain.ticketing.routing.Rota;
import io.keybuzz.domain.ticketing.routing.TeamRouting;
import io.keybuzz.domain.ticketing.routing.port.Rotas;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Units of work run one after the other, so that nobody has to hold a turn. */
final class InMemoryRotas implements Rotas {
    private final InMemoryDatabase database;
    private final OpenTickets tickets;
    private final Table<Place, TeamRouting> teams;
    private final Table<Place, UUID> lasts;
    private final Table<Place, Duty> duties;

    InMemoryRotas(InMemoryDatabase database, OpenTickets tickets) {
        this.database = database;
        this.tickets = tickets;
        this.teams = new Table<>(database);
        this.lasts = new Table<>(database);
        this.duties = new Table<>(database);
    }

    @Override
    public void hold(UUID team) {
        database.session().requireTenant();
        database.session().requireWritable();
    }

    @Override
    public Rota look(UUID team, List<UUID> people) {
        Map<UUID, Long> open = tickets.of(tenant())
                .filter(OpenTickets::waitsForUs)
                .flatMap(state -> state.assignment().user().stream())
                .collect(Collectors.groupingBy(user -> user, Collectors.counting()));
        return new Rota(
                routing(team).capacity(),
                lasts.find(place(team)),
                people.stream()
                        .map(user -> new Rota.Seat(
                                user,
                                Math.toIntExact(open.getOrDefault(user, 0L)),
                                duty(user).availability() == Availability.AWAY))
                        .toList());
    }

    @Override
    public void gave(UUID team, UUID user) {
        lasts.put(place(team), user);
    }

    @Override
    public TeamRouting routing(UUID team) {
        return teams.find(place(team)).orElseGet(() -> TeamRouting.of(tenant(), team));
    }

    @Override
    public TeamRouting save(TeamRouting routing) {
        database.session().requireOwn(routing.tenant());
        if (routing(routing.team()).version() != routing.version()) {
            throw CommonProblem.STALE_VERSION.refuse("The team's routing was changed by somebody else; load it again");
        }
        teams.put(place(routing.team()), routing.stored());
        return routing.stored();
    }

    @Override
    public Duty duty(UUID user) {
        return duties.find(place(user)).orElseGet(() -> Duty.of(user));
    }

    @Override
    public void put(Duty duty) {
        duties.put(place(duty.user()), duty);
    }

    Set<UUID> away() {
        TenantId tenant = tenant();
        return duties
                .some(
                        duty -> duty.availability() == Availability.AWAY
                                && duties.contains(new Place(tenant, duty.user())),
                        Integer.MAX_VALUE)
                .stream()
                .map(Duty::user)
                .collect(Collectors.toUnmodifiableSet());
    }

    Map<UUID, Integer> capacities() {
        TenantId tenant = tenant();
        return teams
                .some(team -> team.tenant().equals(tenant) && team.capacity().isPresent(), Integer.MAX_VALUE)
                .stream()
                .collect(Collectors.toUnmodifiableMap(
                        TeamRouting::team, team -> team.capacity().orElse(0)));
    }

    private TenantId tenant() {
        return database.session().requireTenant();
    }

    private Place place(UUID what) {
        return new Place(tenant(), what);
    }

    private record Place(TenantId tenant, UUID what) {}
}
