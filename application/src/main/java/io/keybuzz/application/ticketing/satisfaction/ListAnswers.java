package io.keybuzz.application.ticketing.satisfaction;

import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.satisfaction.RatingQuestion;

/** Asks what buyers have said. */
public record ListAnswers(RatingQuestion question, PageRequest page) {}
