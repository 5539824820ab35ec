package io.keybuzz.domain.ticketing.routing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose turn it is in a team.
 *
 * @param capacity how many open tickets somebody may have and still be given one more, less one; empty without a limit
 * @param last who was given the last one
 */
public record Rota(Optional<Integer> capacity, Optional<UUID> last, List<Seat> seats) {
    /** In the order in which the database has ids, too. */
    private static final Comparator<Seat> IN_TURN =
            Comparator.comparing(seat -> seat.user().toString());

    public Rota {
        seats = seats.stream().sorted(IN_TURN).toList();
    }

    /** Who is given the next ticket; empty when nobody can take one. */
    public Optional<UUID> next(RoutingMode mode) {
        List<Seat> free = seats.stream().filter(this::isFree).toList();
        return switch (mode) {
            case NONE -> Optional.empty();
            case ROUND_ROBIN -> inTurn(free);
            case LEAST_LOADED -> {
                int least = free.stream().mapToInt(Seat::open).min().orElse(0);
                yield inTurn(free.stream().filter(seat -> seat.open() == least).toList());
            }
        };
    }

    private boolean isFree(Seat seat) {
        return !seat.away() && capacity.map(most -> seat.open() < most).orElse(true);
    }

    private Optional<UUID> inTurn(List<Seat> free) {
        String after = last.map(UUID::toString).orElse("");
        return free.stream()
                .filter(seat -> seat.user().toString().compareTo(after) > 0)
                .findFirst()
                .or(() -> free.stream().findFirst())
                .map(Seat::user);
    }

    /**
     * Somebody in the team.
     *
     * @param open tickets they have, of whatever team, that wait for us
     */
    public record Seat(UUID user, int open, boolean away) {}
}
