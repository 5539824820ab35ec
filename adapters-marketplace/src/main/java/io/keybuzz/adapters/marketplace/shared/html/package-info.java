/** HTML from strangers: made harmless to show, and read as a person would type it. */
@NullMarked
package io.keybuzz.adapters.marketplace.shared.html;

import org.jspecify.annotations.NullMarked;
