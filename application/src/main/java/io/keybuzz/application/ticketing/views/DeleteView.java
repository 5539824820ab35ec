package io.keybuzz.application.ticketing.views;

import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.domain.ticketing.saved.ViewId;

/** A view that is no longer needed. */
public record DeleteView(ViewId view, ExpectedVersion expected) {}
