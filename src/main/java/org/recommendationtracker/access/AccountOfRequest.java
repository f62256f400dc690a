package org.recommendationtracker.access;

import org.jspecify.annotations.Nullable;
import org.recommendationtracker.access.account.Account;
import org.recommendationtracker.access.account.Accounts;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The account as it was when the request came: read once for all who decide whether the request may go on. */
@Component
class AccountOfRequest {

    private final Accounts accounts;

    AccountOfRequest(Accounts accounts) {
        this.accounts = accounts;
    }

    Account find(String userId) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return accounts.find(userId);
        }
        String name = AccountOfRequest.class.getName() + "." + userId;
        @Nullable Object known = request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (known instanceof Account account) {
            return account;
        }
        Account account = accounts.find(userId);
        request.setAttribute(name, account, RequestAttributes.SCOPE_REQUEST);
        return account;
    }
}
