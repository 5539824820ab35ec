package io.keybuzz.bootstrap.config;

import java.time.Duration;

/**
 * How the audit trail is anchored.
 *
 * @param key signs anchors; not to be kept where the database's administrators can read it
 * @param every how often anchors are written
 */
public record AuditConfig(Secret key, Duration every) {}
