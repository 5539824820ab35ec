/**
 * Fnac Darty: XML over POST. Every answer has status 200; what went wrong stands in it, of the whole and of each item.
 * Messages are read by when they changed, never marked, and answered under the id of the buyer's message.
 */
@NullMarked
package io.keybuzz.adapters.marketplace.fnac;

import org.jspecify.annotations.NullMarked;
