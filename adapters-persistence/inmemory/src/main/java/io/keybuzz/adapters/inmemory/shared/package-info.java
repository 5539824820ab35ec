/** Tables in memory with what a database gives: transactions, tenant scopes, ordered reads, an outbox. */
@NullMarked
package io.keybuzz.adapters.inmemory.shared;

import org.jspecify.annotations.NullMarked;
