/** Rules as people send them, read into what they mean, with every fault in them. */
@NullMarked
package io.keybuzz.domain.automation.reading;

import org.jspecify.annotations.NullMarked;
