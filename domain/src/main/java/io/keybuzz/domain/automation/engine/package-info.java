/** Holds rules against situations: pure, and fast enough never to cost more than the message that is judged. */
@NullMarked
package io.keybuzz.domain.automation.engine;

import org.jspecify.annotations.NullMarked;
