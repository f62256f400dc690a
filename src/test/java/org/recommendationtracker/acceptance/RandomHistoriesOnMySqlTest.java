package org.recommendationtracker.acceptance;

import org.recommendationtracker.OnMySql;

/** The same on MySQL. */
@OnMySql
class RandomHistoriesOnMySqlTest extends RandomHistoriesTest {}
