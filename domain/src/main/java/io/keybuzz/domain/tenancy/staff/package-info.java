/** Managing people: who may do what to whom, whom a list shows, and what a change has to know. */
@NullMarked
package io.keybuzz.domain.tenancy.staff;

import org.jspecify.annotations.NullMarked;
