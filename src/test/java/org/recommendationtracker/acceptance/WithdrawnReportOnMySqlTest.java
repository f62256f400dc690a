package org.recommendationtracker.acceptance;

import org.recommendationtracker.OnMySql;

/** The same on MySQL. */
@OnMySql
class WithdrawnReportOnMySqlTest extends WithdrawnReportTest {}
