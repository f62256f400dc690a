package org.recommendationtracker.acceptance;

import org.recommendationtracker.OnMySql;

@OnMySql
class LongHistoriesOnMySqlTest extends LongHistoriesTest {}
