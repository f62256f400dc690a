package org.recommendationtracker.report.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.recommendationtracker.report.history.CellChange;

/**
 * The cells that somebody changed on a page, as {@link WrongLineView} names their inputs.
 *
 * @param changed those that say something else than the page did, so that what was changed in another window meanwhile stays; of
 *     cells that a line lacks all, once one of them says something or they are said to be empty
 */
record CellsForm(Map<String, String> changed) {

    private static final Pattern CELL = Pattern.compile("cell-(\\d{1,9})-(\\d{1,9})");

    static CellsForm of(Map<String, String> inputs) {
        Set<Integer> filled = inputs.entrySet().stream()
                .filter(input -> !input.getValue().isEmpty() && !inputs.containsKey("known-" + input.getKey()))
                .flatMap(input -> cell(input).stream())
                .map(CellChange.Typed::line)
                .collect(Collectors.toSet());
        return new CellsForm(inputs.entrySet().stream()
                .filter(input -> cell(input)
                        .filter(cell -> inputs.containsKey("known-" + input.getKey())
                                ? !input.getValue().equals(inputs.get("known-" + input.getKey()))
                                : filled.contains(cell.line()) || inputs.containsKey("empty-" + cell.line()))
                        .isPresent())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    List<CellChange.Typed> typed() {
        return changed.entrySet().stream()
                .flatMap(input -> cell(input).stream())
                .toList();
    }

    private static Optional<CellChange.Typed> cell(Map.Entry<String, String> input) {
        Matcher cell = CELL.matcher(input.getKey());
        return cell.matches()
                ? Optional.of(new CellChange.Typed(
                        Integer.parseInt(cell.group(1)), Integer.parseInt(cell.group(2)), input.getValue()))
                : Optional.empty();
    }
}
