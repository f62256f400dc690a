package org.recommendationtracker.report.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of a table that say something of one recommendation, as entries: one for each answer. */
final class EntryRows {

    private final List<Answer> answers = new ArrayList<>();
    private final boolean ofChanges;
    private boolean sound = true;

    /** @param ofChanges whether a row is one change of several */
    EntryRows(boolean ofChanges) {
        this.ofChanges = ofChanges;
    }

    /**
     * What one body answered.
     *
     * @param place of the first row that says something of it
     * @param fields on which row each field and change stands
     */
    private record Answer(ObjectNode entry, String place, Map<String, String> fields) {

        static Answer of(ObjectNode row, String place) {
            Answer answer = new Answer(row, place, new HashMap<>());
            row.fieldNames().forEachRemaining(field -> answer.fields.put(field, place));
            answer.putChanges(0, place);
            return answer;
        }

        private void putChanges(int from, String place) {
            for (int i = from; i < entry.path(Entries.CHANGES).size(); i++) {
                fields.put("%s[%d]".formatted(Entries.CHANGES, i), place);
            }
        }

        private boolean isSame(ObjectNode row) {
            return List.of("office", "label").stream()
                    .allMatch(field -> !row.has(field)
                            || !entry.has(field)
                            || entry.get(field).equals(row.get(field)));
        }

        private void add(ObjectNode row, String place, Problems problems) {
            int changes = entry.path(Entries.CHANGES).size();
            List<String> contradicted = Entries.add(entry, row);
            row.fieldNames().forEachRemaining(field -> {
                if (Entries.ANSWER.contains(field)) {
                    fields.put(field, place);
                } else {
                    fields.putIfAbsent(field, place);
                }
            });
            putChanges(changes, place);
            contradicted.forEach(field -> {
                String earlier = fields.getOrDefault(field, this.place);
                problems.add(earlier + ", " + field, "The %s is another in %s: give it once.".formatted(field, place));
                problems.add(place + ", " + field, "The %s is another in %s: give it once.".formatted(field, earlier));
            });
        }
    }

    /** @param problems that the row has, to which others are added */
    void add(ObjectNode row, String place, Problems problems) {
        if (!answers.isEmpty() && row.has("parts")) {
            String first = answers.get(0).place();
            problems.add(first, sameNumber(place));
            problems.add(place, sameNumber(first));
        }
        Optional<Answer> same = answers.stream()
                .filter(answer -> ofChanges && answer.isSame(row))
                .findFirst();
        same.ifPresentOrElse(answer -> answer.add(row, place, problems), () -> answers.add(Answer.of(row, place)));
        sound &= problems.isEmpty();
    }

    /** Whether all rows can be read, and none contradicts another. */
    boolean areSound() {
        return sound;
    }

    private static String sameNumber(String other) {
        return "It has the number of %s, and decisions of several bodies: use one line a recommendation, or one line an answer."
                .formatted(other);
    }

    ObjectNode entry() {
        return answers.size() == 1
                ? answers.get(0).entry()
                : Entries.whole(answers.stream().map(Answer::entry).toList());
    }

    /**
     * Says where the recommendation stands.
     *
     * @param parts how many the entry has: one for each answer, or all from one row
     */
    void putPlaces(String path, int parts, TablePlaces places) {
        putPlaces(path, answers.get(0), places);
        for (int part = 0; part < parts; part++) {
            putPlaces("%s.parts[%d]".formatted(path, part), answers.get(Math.min(part, answers.size() - 1)), places);
        }
    }

    private static void putPlaces(String path, Answer answer, TablePlaces places) {
        places.put(path, answer.place());
        answer.fields().forEach((field, place) -> places.put(path + "." + field, place));
    }
}
