package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.ticketing.SavedViewsContract;

class JdbiSavedViewsIT extends JdbiContract implements SavedViewsContract {}
