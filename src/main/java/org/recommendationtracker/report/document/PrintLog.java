package org.recommendationtracker.report.document;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the renderer's warnings go. By itself it would write to the console, past the application's log. */
final class PrintLog implements XRLogger {

    private static final Logger log = LoggerFactory.getLogger(PrintLog.class);

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return isWarning(diagnostic.getLevel());
    }

    @Override
    public void log(String where, Level level, String message) {
        if (isWarning(level)) {
            log.warn("{}: {}", where, message);
        }
    }

    @Override
    public void log(String where, Level level, String message, Throwable cause) {
        if (isWarning(level)) {
            log.warn("{}: {}", where, message, cause);
        }
    }

    @Override
    public void setLevel(String logger, Level level) {
        // the application's settings say what is logged
    }

    private static boolean isWarning(Level level) {
        return level.intValue() >= Level.WARNING.intValue();
    }
}
