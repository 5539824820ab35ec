/** Saying what messages are about, with words alone. */
@NullMarked
package io.keybuzz.application.automation.classification;

import org.jspecify.annotations.NullMarked;
