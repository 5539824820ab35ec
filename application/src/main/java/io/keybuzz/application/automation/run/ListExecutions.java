package io.keybuzz.application.automation.run;

import io.keybuzz.domain.automation.execution.ExecutionFilter;
import io.keybuzz.domain.shared.PageRequest;

/** Asks for runs of rules, newest first. */
public record ListExecutions(ExecutionFilter filter, PageRequest page) {}
