/** Whether we are well, for people, load balancers and Prometheus. */
@NullMarked
package io.keybuzz.adapters.http.health;

import org.jspecify.annotations.NullMarked;
