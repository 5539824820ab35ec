/** What a rule can know of a message: plain facts, taken together at one moment. */
@NullMarked
package io.keybuzz.domain.automation.situation;

import org.jspecify.annotations.NullMarked;
