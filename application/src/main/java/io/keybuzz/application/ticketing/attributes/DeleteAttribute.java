package io.keybuzz.application.ticketing.attributes;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.ticketing.attribute.AttributeId;

/** A field that is no longer wanted; tickets that have it keep it. */
public record DeleteAttribute(AttributeId attribute, ExpectedVersion expected) {}
