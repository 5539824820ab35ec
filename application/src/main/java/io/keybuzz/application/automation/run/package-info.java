/**
 * Rules at work. A buyer's message, or the clock, sets them off; each runs over each message once: what is slow happens before,
 * and everything a run does, is charged and leaves behind is one unit of work.
 */
@NullMarked
package io.keybuzz.application.automation.run;

import org.jspecify.annotations.NullMarked;
