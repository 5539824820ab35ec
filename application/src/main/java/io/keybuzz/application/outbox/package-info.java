/** Carries stored events to their subscribers, each on its own, until every one has it. */
@NullMarked
package io.keybuzz.application.outbox;

import org.jspecify.annotations.NullMarked;
