/** Drafts over HTTP, and taking a reply back. */
@NullMarked
package io.keybuzz.adapters.http.ticketing.draft;

import org.jspecify.annotations.NullMarked;
