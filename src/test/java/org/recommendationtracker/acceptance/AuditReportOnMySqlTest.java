package org.recommendationtracker.acceptance;

import org.recommendationtracker.OnMySql;

@OnMySql
class AuditReportOnMySqlTest extends AuditReportTest {}
