package io.keybuzz.application.ticketing.satisfaction;

import io.keybuzz.domain.ticketing.satisfaction.RatingQuestion;

/** Asks how often which score was given, by agent. */
public record SummariseAnswers(RatingQuestion question) {}
