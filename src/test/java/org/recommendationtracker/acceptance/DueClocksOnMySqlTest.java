package org.recommendationtracker.acceptance;

import org.recommendationtracker.OnMySql;

@OnMySql
class DueClocksOnMySqlTest extends DueClocksTest {}
