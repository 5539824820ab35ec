/** What every use case is given: who calls and when, the unit of work, and the outbox. */
@NullMarked
package io.keybuzz.application.shared;

import org.jspecify.annotations.NullMarked;
