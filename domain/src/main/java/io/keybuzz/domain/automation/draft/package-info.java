/** Answers that were suggested and wait for a person (seed PH11-04A, AiResponseDraft). */
@NullMarked
package io.keybuzz.domain.automation.draft;

import org.jspecify.annotations.NullMarked;
