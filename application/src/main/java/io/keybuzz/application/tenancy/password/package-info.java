/** Passwords that were forgotten or never set: mails with links, and what the links do. */
@NullMarked
package io.keybuzz.application.tenancy.password;

import org.jspecify.annotations.NullMarked;
