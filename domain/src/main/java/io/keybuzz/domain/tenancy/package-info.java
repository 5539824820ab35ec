/** Who sells and who answers: tenants, their users, teams and roles (seed PH11-02, PH11-03). */
@NullMarked
package io.keybuzz.domain.tenancy;

import org.jspecify.annotations.NullMarked;
