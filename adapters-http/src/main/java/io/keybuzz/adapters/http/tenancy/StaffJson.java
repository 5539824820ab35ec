package io.keybuzz.adapters.http.tenancy;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.Team;
import io.keybuzz.domain.tenancy.TeamId;
import io.keybuzz.domain.tenancy.TeamRole;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.staff.Member;
import java.io.IOException;

/** Users, teams and members as the API shows them. */
final class StaffJson {
    static final Words<Role> ROLES = Words.of(Role.class);
    static final Words<TeamRole> TEAM_ROLES = Words.of(TeamRole.class);
    private static final Words<User.Status> STATUSES = Words.of(User.Status.class);

    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString TENANT_ID = new SerializedString("tenantId");
    private static final SerializedString USER_ID = new SerializedString("userId");
    private static final SerializedString EMAIL = new SerializedString("email");
    private static final SerializedString FULL_NAME = new SerializedString("fullName");
    private static final SerializedString NAME = new SerializedString("name");
    private static final SerializedString ROLE = new SerializedString("role");
    private static final SerializedString STATUS = new SerializedString("status");
    private static final SerializedString TEAMS = new SerializedString("teams");
    private static final SerializedString CREATED_AT = new SerializedString("createdAt");
    private static final SerializedString UPDATED_AT = new SerializedString("updatedAt");
    private static final SerializedString JOINED_AT = new SerializedString("joinedAt");

    private StaffJson() {}

    static void user(JsonOut out, User user) throws IOException {
        out.open();
        out.id(ID, user.id().value());
        out.id(TENANT_ID, user.tenant().map(TenantId::value).orElse(null));
        out.text(EMAIL, user.email().value());
        out.text(FULL_NAME, user.fullName());
        out.word(ROLE, ROLES.write(user.role()));
        out.word(STATUS, STATUSES.write(user.status()));
        out.texts(TEAMS, user.teams().stream().map(TeamId::toString).toList());
        out.instant(CREATED_AT, user.createdAt());
        out.instant(UPDATED_AT, user.updatedAt());
        out.close();
    }

    static void team(JsonOut out, Team team) throws IOException {
        out.open();
        out.id(ID, team.id().value());
        out.id(TENANT_ID, team.tenant().value());
        out.text(NAME, team.name());
        out.instant(CREATED_AT, team.createdAt());
        out.instant(UPDATED_AT, team.updatedAt());
        out.close();
    }

    static void member(JsonOut out, Member member) throws IOException {
        out.open();
        out.id(USER_ID, member.user().value());
        out.text(EMAIL, member.email());
        out.text(FULL_NAME, member.fullName());
        out.word(ROLE, TEAM_ROLES.write(member.role()));
        out.instant(JOINED_AT, member.joinedAt());
        out.close();
    }
}
