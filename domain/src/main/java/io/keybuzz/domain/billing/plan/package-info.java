/** What a tenant pays and how much it gets for it, with its history (seed PH11-04A, TenantBillingPlan). */
@NullMarked
package io.keybuzz.domain.billing.plan;

import org.jspecify.annotations.NullMarked;
