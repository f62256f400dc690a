package org.recommendationtracker.acceptance;

import org.recommendationtracker.OnMySql;

@OnMySql
class BoardReportsOnMySqlTest extends BoardReportsTest {}
