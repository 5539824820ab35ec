package io.keybuzz.application.ticketing.attributes;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.ticketing.attribute.AttributeId;
import java.util.List;
import java.util.Optional;

/** Changes a definition; what is not mentioned stays, and so do name and type. */
public record ChangeAttribute(
        AttributeId attribute, Optional<List<String>> choices, Optional<Boolean> required, ExpectedVersion expected) {}
