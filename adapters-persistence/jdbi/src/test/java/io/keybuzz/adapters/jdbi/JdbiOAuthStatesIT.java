package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.marketplace.access.OAuthStatesContract;

class JdbiOAuthStatesIT extends JdbiContract implements OAuthStatesContract {}
