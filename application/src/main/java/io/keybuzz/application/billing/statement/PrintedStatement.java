package io.keybuzz.application.billing.statement;

import io.keybuzz.domain.billing.statement.Statement;

/** A statement and what the one is called whom it is for. */
public record PrintedStatement(Statement statement, String payer) {}
