package org.recommendationtracker.register;

import org.recommendationtracker.OnMySql;

@OnMySql
class RegisterOnMySqlTest extends RegisterTest {}
