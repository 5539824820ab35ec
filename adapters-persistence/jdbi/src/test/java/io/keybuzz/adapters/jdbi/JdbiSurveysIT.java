package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.ticketing.satisfaction.SurveysContract;

class JdbiSurveysIT extends JdbiContract implements SurveysContract {}
