package io.keybuzz.domain.tenancy.access;

/** Why a session is over before its time. */
public enum SessionEnd {
    /** Its user logged out. */
    LOGGED_OUT,
    /** Its user put an end to it from another session. */
    ENDED,
    /** A refresh token was shown again after it had been used: somebody has a copy. */
    REUSED,
    /** The password was changed. */
    PASSWORD_CHANGED,
    /** The second factor was turned on or off. */
    SECOND_FACTOR_CHANGED,
    /** An administrator put an end to it. */
    REVOKED
}
