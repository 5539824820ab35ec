package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.marketplace.OAuthStatesContract;

class JdbiOAuthStatesIT extends JdbiContract implements OAuthStatesContract {}
