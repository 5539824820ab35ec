package io.keybuzz.application.tenancy.me;

import io.keybuzz.application.shared.ExpectedVersion;
import java.util.Optional;

/** What shall be different about the caller; what is absent stays. */
public record UpdateMe(Optional<String> fullName, ExpectedVersion expected) {}
