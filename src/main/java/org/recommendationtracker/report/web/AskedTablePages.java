package org.recommendationtracker.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.party.Offices;
import org.recommendationtracker.party.Person;
import org.recommendationtracker.recommendation.StepRefused;
import org.recommendationtracker.refusal.InvalidInput;
import org.recommendationtracker.refusal.InvalidInput.Problem;
import org.recommendationtracker.report.history.AskedTables;
import org.recommendationtracker.report.history.AskedTables.Asked;
import org.recommendationtracker.report.history.ColumnMeaning;
import org.recommendationtracker.report.history.HistoryColumn;
import org.recommendationtracker.report.history.HistoryQuestions;
import org.recommendationtracker.report.history.HistoryTables;
import org.recommendationtracker.report.history.SentTable;
import org.recommendationtracker.report.history.TableAnswers;
import org.recommendationtracker.tabular.Table;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Where somebody says what the columns of a table with a history are, and what words for decisions mean, if nobody knows. */
@Controller
@RequestMapping("/histories/tables/{id}")
class AskedTablePages {

    private final AskedTables asked;
    private final HistoryTables tables;
    private final Offices offices;
    private final CurrentUser currentUser;

    AskedTablePages(AskedTables asked, HistoryTables tables, Offices offices, CurrentUser currentUser) {
        this.asked = asked;
        this.tables = tables;
        this.offices = offices;
        this.currentUser = currentUser;
    }

    /**
     * What was chosen.
     *
     * @param columns for each column of the file what it is, empty if nothing was chosen
     * @param words those that were asked
     * @param meanings of these words, empty if nothing was chosen
     */
    record Answers(
            @Nullable List<@Nullable String> columns,
            @Nullable List<String> words,
            @Nullable List<@Nullable String> meanings) {

        /** With what was chosen before what was answered earlier. */
        TableAnswers after(TableAnswers earlier, Table table) {
            Map<String, String> told = new HashMap<>(earlier.columns());
            for (int i = 0; i < table.header().size(); i++) {
                String key = HistoryColumn.key(table.header().get(i));
                ColumnMeaning.told(at(columns, i)).ifPresent(meaning -> told.put(key, meaning.field()));
            }
            Map<String, String> positions = new LinkedHashMap<>(earlier.positions());
            positions.putAll(meant());
            return new TableAnswers(told, positions);
        }

        /** What words mean, as far as it was chosen. */
        Map<String, String> meant() {
            Map<String, String> meant = new LinkedHashMap<>();
            for (int i = 0; words != null && i < words.size(); i++) {
                if (HistoryQuestions.MEANINGS.contains(at(meanings, i))) {
                    meant.put(words.get(i), at(meanings, i));
                }
            }
            return meant;
        }

        /** Whether none of the words were asked before. */
        boolean knowNothingOf(List<String> asked) {
            return words == null || asked.stream().noneMatch(words::contains);
        }

        private static String at(@Nullable List<@Nullable String> chosen, int place) {
            String choice = chosen == null || place >= chosen.size() ? null : chosen.get(place);
            return choice == null ? "" : choice;
        }
    }

    @GetMapping
    String ask(@PathVariable String id, Model model) {
        Asked kept = find(id);
        HistoryParameters form = KeptParameters.read(kept.parameters());
        return page(
                form,
                tables.questions(WrongLinesPages.open(tables, kept, form)),
                false,
                List.of(),
                id,
                Map.of(),
                model);
    }

    @PostMapping
    String answer(@PathVariable String id, @ModelAttribute Answers answers, Model model, HttpServletResponse response) {
        Asked kept = find(id);
        HistoryParameters form = KeptParameters.read(kept.parameters());
        SentTable before = WrongLinesPages.open(tables, kept, form);
        TableAnswers all = answers.after(kept.answers(), before.file());
        SentTable table = before.with(all.before(form.head()));
        HistoryQuestions open = tables.questions(table);
        if (open.areOpen()) {
            boolean onlyNewWords = open.columnsAreClear() && answers.knowNothingOf(open.words());
            response.setStatus((onlyNewWords ? HttpStatus.OK : HttpStatus.BAD_REQUEST).value());
            return page(form, open, !onlyNewWords, List.of(), id, answers.meant(), model);
        }
        asked.answer(person().userId(), id, all);
        try {
            String next = HistoriesPages.shown(tables.load(table, person()));
            asked.remove(person().userId(), id);
            return next;
        } catch (InvalidInput wrong) {
            return WrongLinesPages.address(id);
        } catch (StepRefused refused) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(form, open, false, HistoriesPages.problems(refused), id, answers.meant(), model);
        }
    }

    private Asked find(String id) {
        return asked.find(person().userId(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What is missing is a fault once it was asked. */
    private String page(
            HistoryParameters form,
            HistoryQuestions questions,
            boolean faulty,
            List<Problem> problems,
            String id,
            Map<String, String> meant,
            Model model) {
        List<ColumnLine> lines = lines(questions, faulty);
        model.addAttribute("id", id);
        model.addAttribute("meant", meant);
        model.addAttribute("reference", form.reference());
        model.addAttribute("lines", lines);
        model.addAttribute("words", questions.words());
        model.addAttribute("meanings", HistoryQuestions.MEANINGS);
        model.addAttribute("fields", fields());
        model.addAttribute("wordsMissing", faulty && !questions.words().isEmpty() && questions.columnsAreClear());
        model.addAttribute(
                "faults", lines.stream().filter(line -> line.fault() != null).toList());
        HistoriesPages.show(problems, model);
        return "history-columns";
    }

    private static List<ColumnLine> lines(HistoryQuestions questions, boolean faulty) {
        Table table = questions.table();
        return IntStream.range(0, table.header().size())
                .filter(column -> !ColumnLine.isNothing(table, column))
                .mapToObj(column -> {
                    String field = questions.fields().get(column);
                    return ColumnLine.of(table, column, field, faulty ? fault(questions, column) : null);
                })
                .toList();
    }

    private static @Nullable String fault(HistoryQuestions questions, int column) {
        if (questions.fields().get(column).isEmpty()) {
            return ColumnLine.unsaid(questions.table(), column);
        }
        return questions.isTwice(column)
                ? "Several columns have the %s: leave all but one out."
                        .formatted(questions.fields().get(column))
                : null;
    }

    /** What a column can be: a decision can be that of one office. */
    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        HistoryColumn.SAYING.forEach(column -> fields.put(column.field(), column.title()));
        offices.current().forEach(office -> fields.put("decision of " + office.name(), "Decision of " + office.name()));
        return fields;
    }

    private Person person() {
        return currentUser.signedIn().person();
    }
}
