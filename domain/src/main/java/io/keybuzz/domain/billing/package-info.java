/** What is metered: one usage row per ticket (seed PH11-04A, TicketBillingUsage). */
@NullMarked
package io.keybuzz.domain.billing;

import org.jspecify.annotations.NullMarked;
