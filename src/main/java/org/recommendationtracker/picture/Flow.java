package org.recommendationtracker.picture;

import java.util.List;
import java.util.function.Function;

/**
 * What became of what, as bands between two columns: from each decision to where things stand now.
 *
 * @param from what stands on the left, from the top down
 * @param to what stands on the right
 * @param links how many went from where to where; a pair that is not there, or has none, has no band
 */
public record Flow(String title, Counted counted, List<String> from, List<String> to, List<Link> links)
        implements Chart {

    /**
     * How many went one way.
     *
     * @param from one of the names on the left
     * @param to one of the names on the right
     */
    public record Link(String from, String to, long count) {

        public Link {
            Figures.count(count);
        }
    }

    public Flow {
        from = List.copyOf(from);
        to = List.copyOf(to);
        links = List.copyOf(links);
        for (Link link : links) {
            if (!from.contains(link.from()) || !to.contains(link.to())) {
                throw new IllegalArgumentException("no such ends: %s, %s".formatted(link.from(), link.to()));
            }
        }
    }

    @Override
    public String description() {
        if (all() == 0) {
            return Words.NOTHING + ".";
        }
        List<String> parts = from.stream()
                .filter(name -> total(Link::from, name) > 0)
                .map(name -> "%s %s: %s".formatted(name, Words.count(total(Link::from, name)), outcomes(name)))
                .toList();
        return "Of %s. %s.".formatted(counted.of(all()), String.join("; ", parts));
    }

    @Override
    public DataTable table() {
        List<List<String>> rows = from.stream()
                .flatMap(left -> to.stream()
                        .filter(right -> count(left, right) > 0)
                        .map(right -> List.of(left, right, Words.count(count(left, right)))))
                .toList();
        return new DataTable(title, List.of("From", "To", counted.axis()), rows);
    }

    @Override
    public String svg(String prefix, Format format) {
        Canvas canvas = new Canvas(prefix, format);
        return all() == 0 ? canvas.nothing(this) : canvas.markup(this, new Bands(canvas, this).draw());
    }

    long count(String left, String right) {
        return links.stream()
                .filter(link -> link.from().equals(left) && link.to().equals(right))
                .mapToLong(Link::count)
                .sum();
    }

    long total(Function<Link, String> end, String name) {
        return links.stream()
                .filter(link -> end.apply(link).equals(name))
                .mapToLong(Link::count)
                .sum();
    }

    long all() {
        return links.stream().mapToLong(Link::count).sum();
    }

    private String outcomes(String left) {
        return Words.list(to.stream()
                .filter(right -> count(left, right) > 0)
                .map(right -> "%s %s".formatted(Words.count(count(left, right)), right))
                .toList());
    }
}
