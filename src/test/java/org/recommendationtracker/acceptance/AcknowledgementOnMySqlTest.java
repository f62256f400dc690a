package org.recommendationtracker.acceptance;

import org.recommendationtracker.OnMySql;

@OnMySql
class AcknowledgementOnMySqlTest extends AcknowledgementTest {}
