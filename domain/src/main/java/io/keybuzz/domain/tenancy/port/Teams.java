package io.keybuzz.domain.tenancy.port;

import io.keybuzz.domain.tenancy.Membership;
import io.keybuzz.domain.tenancy.Team;
import io.keybuzz.domain.tenancy.TeamId;
import java.util.List;
import java.util.Optional;

/** Teams of the current tenant and who is in them. */
public interface Teams {
    Optional<Team> find(TeamId id);

    /** By name. */
    List<Team> list();

    void add(Team team);

    /** Adding somebody twice changes the role. */
    void join(Membership membership);

    /** In the order of joining. */
    List<Membership> members(TeamId team);
}
