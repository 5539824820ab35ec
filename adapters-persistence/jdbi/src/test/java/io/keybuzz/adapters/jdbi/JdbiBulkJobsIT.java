package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.ticketing.toolbox.BulkJobsContract;

class JdbiBulkJobsIT extends JdbiContract implements BulkJobsContract {}
