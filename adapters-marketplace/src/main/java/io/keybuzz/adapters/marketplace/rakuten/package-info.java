/**
 * Rakuten France: XML in ISO-8859-1 over GET, with the password in the address. Messages have no ids, reading an item marks
 * its messages as read for good, and there is no cursor; so what is to be read is written down before it is read, and what
 * was read is stored before anybody looks at it.
 */
@NullMarked
package io.keybuzz.adapters.marketplace.rakuten;

import org.jspecify.annotations.NullMarked;
