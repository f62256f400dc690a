package org.recommendationtracker.access.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.CurrentUser;
import org.recommendationtracker.access.account.AccountEntry;
import org.recommendationtracker.access.account.Accounts;
import org.recommendationtracker.access.account.PasswordRefused;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Accounts", description = "Passwords, and who changed what about whom")
class AccountApi {

    private final CurrentUser currentUser;
    private final OwnPassword ownPassword;
    private final Accounts accounts;
    private final LinkMaking links;

    AccountApi(CurrentUser currentUser, OwnPassword ownPassword, Accounts accounts, LinkMaking links) {
        this.currentUser = currentUser;
        this.ownPassword = ownPassword;
        this.accounts = accounts;
        this.links = links;
    }

    /** The present password and the one that is to take its place. */
    record PasswordChange(
            @NotNull(message = "Give your present password.") String present,

            @NotNull(message = "Give the new password.") String password) {}

    /** What was done to accounts, newest first. */
    record Entries(List<AccountEntry> items, int page, int size, long totalItems, int totalPages) {}

    @PutMapping("/account/password")
    @Operation(summary = "Change one's own password", description = "All one's sessions end.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@RequestBody @Valid PasswordChange change, HttpServletRequest request) {
        ownPassword.change(currentUser.signedIn().userId(), change.present(), change.password(), request);
    }

    @PostMapping("/accounts/{userId}/password-link")
    @Operation(
            summary = "Make a link with which a user sets a new password",
            description = "For administrators. It works once and for a day. It is recorded, and the user is told.")
    @ResponseStatus(HttpStatus.CREATED)
    LinkMaking.Link makeLink(@PathVariable String userId) {
        return links.make(userId, currentUser.signedIn().userId())
                .orElseThrow(() -> new ErrorResponseException(
                        HttpStatus.NOT_FOUND,
                        ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is no such user."),
                        null));
    }

    @GetMapping("/accounts/entries")
    @Operation(summary = "What was done to accounts", description = "For auditors and administrators, newest first.")
    Entries entries(
            @RequestParam(required = false) @Nullable String userId,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int size) {
        Page<AccountEntry> found = accounts.newestFirst(userId, PageRequest.of(page, size));
        return new Entries(found.getContent(), page, size, found.getTotalElements(), found.getTotalPages());
    }

    @ExceptionHandler
    ProblemDetail refused(PasswordRefused refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refused.getMessage() + ".");
    }

    @ExceptionHandler
    ProblemDetail notTheirs(AuthenticationException refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, OwnPassword.fault(refused) + ".");
    }
}
