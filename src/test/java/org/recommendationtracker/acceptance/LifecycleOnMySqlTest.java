package org.recommendationtracker.acceptance;

import org.recommendationtracker.OnMySql;

@OnMySql
class LifecycleOnMySqlTest extends LifecycleTest {}
