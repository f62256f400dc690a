package org.recommendationtracker.report.web;

import java.util.List;
import org.recommendationtracker.report.ReportExists;
import org.recommendationtracker.report.ReportRefused;
import org.recommendationtracker.report.UnknownLetter;
import org.recommendationtracker.report.UnknownReport;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the REST interface answers where a report is refused; {@code errors} names each thing to put right. */
@RestControllerAdvice(assignableTypes = {ReportApi.class, LetterApi.class})
@Order(0)
class ReportProblems {

    @ExceptionHandler
    ProblemDetail refused(ReportRefused refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refused.getMessage());
        problem.setTitle("The report cannot be taken in");
        problem.setProperty("errors", refused.faults());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
        return refused(new ReportRefused(List.of(UnreadableReport.fault(unreadable))));
    }

    @ExceptionHandler
    ProblemDetail exists(ReportExists exists) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, exists.getMessage());
        problem.setTitle("The reference is taken");
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownReport unknown) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, unknown.getMessage());
        problem.setTitle("No such report");
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownLetter unknown) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, unknown.getMessage());
        problem.setTitle("No such letter");
        return problem;
    }
}
