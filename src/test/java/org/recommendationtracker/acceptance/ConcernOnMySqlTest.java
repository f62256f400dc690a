package org.recommendationtracker.acceptance;

import org.recommendationtracker.OnMySql;

@OnMySql
class ConcernOnMySqlTest extends ConcernTest {}
