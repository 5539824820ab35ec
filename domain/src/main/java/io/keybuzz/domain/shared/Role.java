package io.keybuzz.domain.shared;

/** What a person may do (seed PH11-02, UserRole). A super admin belongs to no tenant. */
public enum Role {
    OWNER,
    ADMIN,
    MANAGER,
    AGENT,
    SUPER_ADMIN
}
