/**
 * Finding tickets by words: how a text becomes terms, what a question means, which tickets answer it and how closely, and which
 * part of them is shown. Stores keep the terms as they like; what they find is decided here.
 */
@NullMarked
package io.keybuzz.domain.ticketing.search;

import org.jspecify.annotations.NullMarked;
