package org.recommendationtracker.delivery;

import org.recommendationtracker.OnMySql;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@OnMySql
class EmailOnMySqlTest extends EmailTest {

    @Autowired
    EmailOnMySqlTest(TestNotices notices, TestClock clock, MockMvc browser) {
        super(notices, clock, browser);
    }
}
