/** Rules as sellers write them: when, if, then (seed PH11-04A, AiRule). */
@NullMarked
package io.keybuzz.domain.automation.rule;

import org.jspecify.annotations.NullMarked;
