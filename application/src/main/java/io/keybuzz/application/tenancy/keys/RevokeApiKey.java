package io.keybuzz.application.tenancy.keys;

import io.keybuzz.domain.shared.ApiKeyId;

/** A key that shall open nothing any more. */
public record RevokeApiKey(ApiKeyId key) {}
