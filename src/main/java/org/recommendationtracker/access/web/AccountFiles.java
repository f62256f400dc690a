package org.recommendationtracker.access.web;

import static org.recommendationtracker.export.Column.minute;
import static org.recommendationtracker.export.Column.words;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.account.Accounts;
import org.recommendationtracker.access.user.UserAdministration;
import org.recommendationtracker.access.user.UserEntry;
import org.recommendationtracker.export.Batches;
import org.recommendationtracker.export.Column;
import org.recommendationtracker.export.Download;
import org.recommendationtracker.export.TableFile;
import org.recommendationtracker.party.Membership;
import org.recommendationtracker.text.PlainText;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists about everybody's accounts, as files. */
@RestController
@Tag(name = "Accounts")
class AccountFiles {

    private static final int BATCH = 200;

    private static final List<Column<AccountLine>> CHANGES = List.of(
            words("User name", AccountLine::userId),
            words("What was done", AccountLine::title),
            words("Of what", AccountLine::detail),
            words("By", AccountLine::doneBy),
            minute("At", AccountLine::at));

    private final Accounts accounts;
    private final UserAdministration users;
    private final RoleChoices roles;

    AccountFiles(Accounts accounts, UserAdministration users, RoleChoices roles) {
        this.accounts = accounts;
        this.users = users;
        this.roles = roles;
    }

    @GetMapping({"/accounts.csv", "/accounts.xlsx", "/accounts.ods"})
    @Operation(summary = "Download what was done to accounts", description = "For administrators and auditors")
    ResponseEntity<TableFile<AccountLine>> changes(HttpServletRequest request) {
        return Download.of(
                new TableFile<>("accounts", "Accounts", CHANGES, Batches.pages(page -> accounts.newestFirst(
                                null, PageRequest.of(page, BATCH))
                        .map(entry -> AccountLine.of(entry, roles))
                        .getContent())),
                request);
    }

    @GetMapping({"/accounts/users.csv", "/accounts/users.xlsx", "/accounts/users.ods"})
    @Operation(summary = "Download users", description = "All that these words find; for administrators and auditors")
    ResponseEntity<TableFile<UserEntry>> users(
            @RequestParam(required = false) @Nullable String q, HttpServletRequest request) {
        String words = PlainText.of(q);
        return Download.of(
                new TableFile<>("users", "Users", columns(), Batches.pages(page -> users.find(
                                words, PageRequest.of(page, BATCH))
                        .getContent())),
                request);
    }

    private List<Column<UserEntry>> columns() {
        return List.of(
                words("User name", UserEntry::userId),
                words("Name", UserEntry::name),
                words("Roles", user -> user.memberships().stream()
                        .map(membership -> roles.choice(membership).title())
                        .collect(Collectors.joining("; "))),
                words("Role codes", user -> user.memberships().stream()
                        .map(Membership::group)
                        .collect(Collectors.joining("; "))));
    }
}
