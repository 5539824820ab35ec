/** Suggested answers: having them written, changing them, and making replies of them. */
@NullMarked
package io.keybuzz.application.automation.draft;

import org.jspecify.annotations.NullMarked;
