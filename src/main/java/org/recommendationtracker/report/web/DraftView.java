package org.recommendationtracker.report.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.recommendationtracker.report.intake.Draft;
import org.recommendationtracker.report.intake.Finding;
import org.recommendationtracker.text.PlainText;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;

/** A draft with what is wrong with it, as pages show it. */
record DraftView(Draft draft, List<Finding> findings, Map<Integer, List<Finding>> byEntry) {

    /**
     * A recommendation of the draft.
     *
     * @param position in the draft, from 0
     * @param title what its place in the file is called
     */
    record Line(int position, String title, Draft.Entry entry, List<Finding> findings) {

        public String themes() {
            return String.join("; ", entry.themes());
        }

        public String boards() {
            return String.join("; ", entry.boards());
        }

        /** The parts as they stand in the file, line by line. */
        public List<String> parts() {
            return entry.parts()
                    .lines()
                    .filter(part -> !PlainText.isBlank(part))
                    .toList();
        }

        /** Where the page has the field that a finding is about. */
        public String anchor(Finding finding) {
            return "entry-" + position + "-" + (finding.field().isEmpty() ? "number" : finding.field());
        }

        public List<Finding> of(String field) {
            return findings.stream()
                    .filter(finding -> finding.field().equals(field))
                    .toList();
        }
    }

    static DraftView of(Draft draft, List<Finding> findings) {
        Map<Integer, List<Finding>> byEntry = findings.stream()
                .filter(finding -> !finding.isOfHead())
                .collect(Collectors.groupingBy(Finding::entry, TreeMap::new, Collectors.toList()));
        return new DraftView(draft, findings, byEntry);
    }

    public boolean isRight() {
        return findings.isEmpty();
    }

    /** How many recommendations of a table do not say which boards they are for. */
    public long withoutBoards() {
        return draft.source().hasColumns()
                ? draft.entries().stream()
                        .filter(entry -> entry.boards().isEmpty())
                        .count()
                : 0;
    }

    /** What is wrong with the report as a whole, in the order of its fields. */
    public List<Finding> headFindings() {
        return FieldErrors.of(findings.stream().filter(Finding::isOfHead).toList())
                .all();
    }

    /** What is wrong with a field of the report as a whole. */
    public List<Finding> ofHead(String field) {
        return headFindings().stream()
                .filter(finding -> finding.field().equals(field))
                .toList();
    }

    Page<Line> all(int page, int size) {
        List<Integer> positions =
                IntStream.range(0, draft.entries().size()).boxed().toList();
        return page(positions, page, size);
    }

    Page<Line> wrong(int page, int size) {
        return page(List.copyOf(byEntry.keySet()), page, size);
    }

    /** The last page if there are not as many. */
    private Page<Line> page(List<Integer> positions, int page, int size) {
        int last = Math.max(0, (positions.size() - 1) / size);
        PageRequest shown = PageRequest.of(Math.min(page, last), size);
        int from = (int) shown.getOffset();
        int to = Math.min(from + size, positions.size());
        List<Line> lines = positions.subList(from, to).stream().map(this::line).toList();
        return new PageImpl<>(lines, shown, positions.size());
    }

    private Line line(int position) {
        Draft.Entry entry = draft.entries().get(position);
        return new Line(position, draft.source().title(entry.line()), entry, byEntry.getOrDefault(position, List.of()));
    }
}
