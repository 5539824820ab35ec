/** Before a reply leaves: drafts, each person's own, and taking a reply back. */
@NullMarked
package io.keybuzz.application.ticketing.drafts;

import org.jspecify.annotations.NullMarked;
