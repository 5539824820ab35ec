package io.keybuzz.application.ticketing.views;

import io.keybuzz.domain.ticketing.saved.ViewId;

/** Asks for one view. */
public record GetView(ViewId view) {}
