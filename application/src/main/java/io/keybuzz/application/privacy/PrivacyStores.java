package io.keybuzz.application.privacy;

import io.keybuzz.domain.privacy.port.TenantKeys;

/** The stores of privacy. */
public record PrivacyStores(TenantKeys keys) {}
