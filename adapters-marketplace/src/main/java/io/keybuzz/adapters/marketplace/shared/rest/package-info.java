/**
 * What channels with a REST interface have in common: lenient JSON, a cursor that survives moving lists, budgets, what a
 * status means, and finding our own words in a thread. What it asks and reads is each channel's own.
 */
@NullMarked
package io.keybuzz.adapters.marketplace.shared.rest;

import org.jspecify.annotations.NullMarked;
