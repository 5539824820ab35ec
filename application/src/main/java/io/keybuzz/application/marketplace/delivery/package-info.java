/** What became of answers that nobody is sure about: the channel is asked again, and a person can decide. */
@NullMarked
package io.keybuzz.application.marketplace.delivery;

import org.jspecify.annotations.NullMarked;
