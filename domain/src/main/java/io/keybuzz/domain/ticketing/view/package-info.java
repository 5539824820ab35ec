/** What lists, details and histories show: flat records straight from one query. Absent values are null. */
@NullMarked
package io.keybuzz.domain.ticketing.view;

import org.jspecify.annotations.NullMarked;
