/** Answers that leave by a mail server, and what can be said of one whose line broke. */
@NullMarked
package io.keybuzz.adapters.marketplace.mail.smtp;

import org.jspecify.annotations.NullMarked;
