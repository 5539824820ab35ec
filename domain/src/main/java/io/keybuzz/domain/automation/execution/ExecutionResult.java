package io.keybuzz.domain.automation.execution;

/** What came of a run (seed PH11-04A, AiExecutionResult). */
public enum ExecutionResult {
    SKIPPED,
    SUCCESS,
    FAILED
}
