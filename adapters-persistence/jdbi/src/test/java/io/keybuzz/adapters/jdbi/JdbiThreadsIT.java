package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.ticketing.thread.ThreadsContract;

class JdbiThreadsIT extends JdbiContract implements ThreadsContract {}
