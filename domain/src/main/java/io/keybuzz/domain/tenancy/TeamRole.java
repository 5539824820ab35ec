package io.keybuzz.domain.tenancy;

/** Place of a person in a team (seed PH11-02). */
public enum TeamRole {
    LEAD,
    MEMBER
}
