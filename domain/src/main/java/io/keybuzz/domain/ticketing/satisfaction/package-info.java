/** What buyers say of how they were helped: asked once after each resolution, by a link that works once. */
@NullMarked
package io.keybuzz.domain.ticketing.satisfaction;

import org.jspecify.annotations.NullMarked;
