package io.keybuzz.application.ticketing.routing;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.routing.RoutingMode;
import io.keybuzz.domain.ticketing.routing.RoutingRuleId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Changes a routing rule; what is not mentioned stays. */
public record ChangeRoutingRule(
        RoutingRuleId rule,
        Optional<String> name,
        Optional<Integer> position,
        Optional<Boolean> active,
        Wanted conditions,
        Optional<UUID> team,
        Optional<RoutingMode> mode,
        ExpectedVersion expected) {
    /** The conditions that become others. */
    public record Wanted(
            Optional<Set<Channel>> channels,
            Optional<List<String>> categories,
            Optional<List<String>> languages,
            Optional<List<String>> marketplaces,
            Optional<Set<TicketPriority>> priorities) {
        public static Wanted none() {
            return new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }
}
