// Judges PDF files by PDF/A-2a and PDF/UA-1, all in one run of Java: starting it costs more than a file does.
// Each failed rule is printed once per file, with its first place and how often it failed.

import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

public final class Judge {
    private static final PDFAFlavour[] FLAVOURS = {PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1};

    public static void main(String[] files) {
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        boolean allPass = true;
        for (String file : files)
            for (PDFAFlavour flavour : FLAVOURS) allPass &= passes(file, flavour);
        System.exit(allPass ? 0 : 1);
    }

    private static boolean passes(String file, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour);
             PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            final ValidationResult result = validator.validate(parser);
            System.out.println((result.isCompliant() ? "PASS " : "FAIL ") + flavour.getId() + " " + file);
            final Map<String, Integer> failures = new LinkedHashMap<>();
            for (TestAssertion a : result.getTestAssertions()) {
                if (a.getStatus() != TestAssertion.Status.FAILED) continue;
                final String rule = "  " + a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber() + ": " + a.getMessage();
                if (failures.merge(rule, 1, Integer::sum) == 1)
                    System.out.println(rule + "\n    at " + a.getLocation().getContext());
            }
            failures.forEach((rule, times) -> {
                if (times > 1) System.out.println(rule.substring(0, rule.indexOf(':')) + ": " + times + " times");
            });
            return result.isCompliant();
        } catch (Exception e) {
            System.out.println("FAIL " + flavour.getId() + " " + file + "\n  cannot be read: " + e.getMessage());
            return false;
        }
    }
}
