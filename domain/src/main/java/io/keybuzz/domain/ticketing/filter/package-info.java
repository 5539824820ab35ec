/**
 * Which tickets are wanted, in a closed grammar of field, operator and value. Lists, saved views, counts, bulk changes and
 * search all speak it; what it says is decided here, and a store may only be faster.
 */
@NullMarked
package io.keybuzz.domain.ticketing.filter;

import org.jspecify.annotations.NullMarked;
