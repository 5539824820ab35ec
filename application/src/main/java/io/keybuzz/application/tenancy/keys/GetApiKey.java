package io.keybuzz.application.tenancy.keys;

import io.keybuzz.domain.shared.ApiKeyId;

/** Asks for one key. */
public record GetApiKey(ApiKeyId key) {}
