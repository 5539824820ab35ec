package io.keybuzz.domain.ticketing.satisfaction;

/** How far a survey has come. WAITING until its mail was handed over; NOT_SENT says why. */
public enum SurveyStatus {
    WAITING,
    SENT,
    NOT_SENT,
    ANSWERED
}
