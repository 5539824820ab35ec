/** What is kept to be used again: templates, which are answers with places to fill, and macros, which are steps done at once. */
@NullMarked
package io.keybuzz.domain.ticketing.canned;

import org.jspecify.annotations.NullMarked;
