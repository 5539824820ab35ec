/** What is counted in a month, and when it is enough (seed PH11-04A, TenantQuotaUsage). */
@NullMarked
package io.keybuzz.domain.billing.quota;

import org.jspecify.annotations.NullMarked;
