package org.recommendationtracker.report.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NaturalOrderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 2 9 10 11 100",
                "1 4a)i 4a)ii 4a)iii 4a)iv 4a)v 4b 4c)i 4c)ii 4e 5 7a)i 7b 10a)i 12a",
                "6.2 6.9 6.20 113.6 113.30 114.1",
                "a)viii a)ix a)x a)xi a)xix a)xx",
                "7h 7i 7j 7v 7x 7y",
                "HC/118/3 HC/118/12 HC/120/1 HL/2/1",
                "3 3b 3b)i 3b)ii 99999999999999999998 99999999999999999999"
            })
    void numbers_stand_as_people_count(String inOrder) {
        List<String> numbers = List.of(inOrder.split(" "));
        List<String> shuffled = new ArrayList<>(numbers);
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.sort(new NaturalOrder());
            assertThat(shuffled).isEqualTo(numbers);
        }
    }
}
