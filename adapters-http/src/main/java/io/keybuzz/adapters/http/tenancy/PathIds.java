package io.keybuzz.adapters.http.tenancy;

import io.keybuzz.adapters.http.json.Uuids;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.domain.shared.ApiKeyId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.TeamId;
import io.keybuzz.domain.tenancy.TenancyProblem;

/** Ids in a path; what is no id names nothing. */
final class PathIds {
    private PathIds() {}

    static TenantId tenant(Exchange exchange) {
        return Uuids.parse(exchange.path("tenantId"))
                .map(TenantId::new)
                .orElseThrow(() -> TenancyProblem.TENANT_NOT_FOUND.refuse("There is no such tenant"));
    }

    static UserId user(Exchange exchange) {
        return Uuids.parse(exchange.path("userId"))
                .map(UserId::new)
                .orElseThrow(() -> TenancyProblem.USER_NOT_FOUND.refuse("There is no such user"));
    }

    /** A user as somebody in a team. */
    static UserId member(Exchange exchange) {
        return Uuids.parse(exchange.path("userId"))
                .map(UserId::new)
                .orElseThrow(() -> TenancyProblem.MEMBER_NOT_FOUND.refuse("The user is not in the team"));
    }

    static TeamId team(Exchange exchange) {
        return Uuids.parse(exchange.path("teamId"))
                .map(TeamId::new)
                .orElseThrow(() -> TenancyProblem.TEAM_NOT_FOUND.refuse("There is no such team"));
    }

    static ApiKeyId apiKey(Exchange exchange) {
        return Uuids.parse(exchange.path("apiKeyId"))
                .map(ApiKeyId::new)
                .orElseThrow(() -> TenancyProblem.API_KEY_NOT_FOUND.refuse("There is no such API key"));
    }
}
