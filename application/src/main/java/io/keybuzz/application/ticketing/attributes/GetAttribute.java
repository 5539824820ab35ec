package io.keybuzz.application.ticketing.attributes;

import io.keybuzz.domain.ticketing.attribute.AttributeId;

/** Asks for one definition. */
public record GetAttribute(AttributeId attribute) {}
