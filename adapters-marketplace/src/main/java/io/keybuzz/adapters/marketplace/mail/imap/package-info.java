/** A seller's mailbox that is read and never changed. */
@NullMarked
package io.keybuzz.adapters.marketplace.mail.imap;

import org.jspecify.annotations.NullMarked;
