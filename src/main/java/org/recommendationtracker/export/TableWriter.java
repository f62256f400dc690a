package org.recommendationtracker.export;

import java.io.IOException;
import java.io.OutputStream;

/** Makes one kind of file of a list. */
interface TableWriter {

    /**
     * Writes all of it, and leaves the stream open. What fails leaves a file that shows it is not whole.
     */
    <T> void write(TableFile<T> table, OutputStream to) throws IOException;
}
