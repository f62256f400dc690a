package org.recommendationtracker.acceptance;

import org.recommendationtracker.OnMySql;

@OnMySql
class IntakeOnMySqlTest extends IntakeTest {}
