package io.keybuzz.domain.automation.draft;

import io.keybuzz.domain.shared.UserId;

/** A person who does something with a draft. @param withKey whether it is an API key of theirs that does */
public record Speaker(UserId user, String name, boolean withKey) {}
