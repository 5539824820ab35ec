/** What a message is about, with a confidence and a reason. */
@NullMarked
package io.keybuzz.domain.automation.classification;

import org.jspecify.annotations.NullMarked;
