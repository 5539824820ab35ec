/**
 * Amazon's Selling Partner API: tokens from Login with Amazon, orders on demand, messages by template, and nothing of what
 * buyers write, which Amazon gives by mail alone (reference/marketplaces.md §2).
 */
@NullMarked
package io.keybuzz.adapters.marketplace.amazon.sp;

import org.jspecify.annotations.NullMarked;
