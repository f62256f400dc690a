package org.recommendationtracker.event;

import org.recommendationtracker.OnMySql;

@OnMySql
class RelayOnMySqlBenchmark extends RelayBenchmark {}
