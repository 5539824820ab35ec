package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.ticketing.thread.PossibleDuplicatesContract;

class JdbiPossibleDuplicatesIT extends JdbiContract implements PossibleDuplicatesContract {}
