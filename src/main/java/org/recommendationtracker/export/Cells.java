package org.recommendationtracker.export;

import java.io.IOException;
import java.time.LocalDate;

/** Takes a row, cell by cell from the left. */
interface Cells {

    void text(String value) throws IOException;

    void number(long value) throws IOException;

    void day(LocalDate value) throws IOException;

    void empty() throws IOException;
}
