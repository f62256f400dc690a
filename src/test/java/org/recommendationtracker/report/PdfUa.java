package org.recommendationtracker.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Whether a PDF can be read aloud: what veraPDF finds against PDF/UA-1. */
public final class PdfUa {

    private static final PDFAFlavour RULES = PDFAFlavour.PDFUA_1;

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfUa() {}

    /** With the clause of the standard; none if nothing speaks against it. */
    public static List<String> faults(byte[] pdf) throws IOException, VeraPDFException {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), RULES);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(RULES, false)) {
            ValidationResult result = validator.validate(parser);
            Stream<String> found = result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() != TestAssertion.Status.PASSED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage());
            Stream<String> verdict = result.isCompliant() ? Stream.of() : Stream.of("not compliant");
            return Stream.concat(found, verdict).distinct().toList();
        }
    }
}
