package org.recommendationtracker.report.document;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end. Java would let one end after the apostrophe of a word such as "Inquiry’s". */
final class LineBreaks implements FSTextBreaker {

    private final FSTextBreaker breaks = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.UK));

    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
    }

    @Override
    public int next() {
        int next = breaks.next();
        while (isInsideWord(next)) {
            next = breaks.next();
        }
        return next;
    }

    private boolean isInsideWord(int position) {
        return position > 0
                && position < text.length()
                && text.charAt(position - 1) == '’'
                && Character.isLetter(text.charAt(position));
    }
}
