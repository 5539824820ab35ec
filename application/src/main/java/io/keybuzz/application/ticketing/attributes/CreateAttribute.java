package io.keybuzz.application.ticketing.attributes;

import io.keybuzz.domain.ticketing.attribute.AttributeType;
import java.util.List;

/** Defines a field. */
public record CreateAttribute(String name, AttributeType type, List<String> choices, boolean required) {}
