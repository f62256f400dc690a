package org.recommendationtracker.picture;

/** Figures that can be looked at, heard and read as a table; the same figures always give the same bytes. */
public sealed interface Chart permits StackedTotals, Durations, Ageing, Slips, Lifeline, Flow {

    /** What it shows, as a heading of a few words. */
    String title();

    /** The main figures in a few sentences, for whoever does not see the picture. */
    String description();

    /** All figures, to be shown as a table beside the picture. */
    DataTable table();

    /**
     * The picture as an {@code svg} element, as wide as what it is put into. It has the role of an image, and is named by
     * the title and the description, which are in it.
     *
     * @param prefix begins every id in it, so that a page can hold several: a letter, then letters, digits and hyphens
     * @throws IllegalArgumentException if the prefix is none
     */
    String svg(String prefix, Format format);

    /** For a screen as narrow as a phone; see {@link #svg}. */
    default String narrow(String prefix) {
        return svg(prefix, Format.NARROW);
    }

    /** For any other screen, and for print; see {@link #svg}. */
    default String wide(String prefix) {
        return svg(prefix, Format.WIDE);
    }
}
