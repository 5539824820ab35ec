package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.marketplace.access.SealedSecretsContract;

class JdbiSealedSecretsIT extends JdbiContract implements SealedSecretsContract {}
