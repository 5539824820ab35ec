/** A door for mail servers that hand mail in by SMTP. It takes mail for connections, and never sends any on. */
@NullMarked
package io.keybuzz.adapters.marketplace.mail.door;

import org.jspecify.annotations.NullMarked;
