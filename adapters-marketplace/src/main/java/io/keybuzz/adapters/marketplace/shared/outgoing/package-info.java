/** Answers as mail: the same letter whoever carries it, the sandbox or a mail server. */
@NullMarked
package io.keybuzz.adapters.marketplace.shared.outgoing;

import org.jspecify.annotations.NullMarked;
