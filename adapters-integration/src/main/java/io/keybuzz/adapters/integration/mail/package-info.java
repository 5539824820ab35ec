/** Our own letters: by SMTP, into a folder, or into memory. */
@NullMarked
package io.keybuzz.adapters.integration.mail;

import org.jspecify.annotations.NullMarked;
