package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.ticketing.dossier.DossiersContract;

class JdbiDossiersIT extends JdbiContract implements DossiersContract {}
