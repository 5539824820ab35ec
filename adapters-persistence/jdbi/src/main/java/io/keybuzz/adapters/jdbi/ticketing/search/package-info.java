/** What is looked for, in the server's words. */
@NullMarked
package io.keybuzz.adapters.jdbi.ticketing.search;

import org.jspecify.annotations.NullMarked;
