package io.sigmagent.agent.catalogue;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Something that a product must be able to do, held against its sheet. */
public sealed interface Requirement {

    /** As the customer reads it. */
    String words();

    /** Names of the lines that tell it. */
    Pattern name();

    /** Whether the sheet meets it. */
    Answer ask(SpecSheet sheet);

    /** Whether a product that lacks it is left out; otherwise it only comes later. */
    default boolean isStrict() {
        return true;
    }

    /** What a sheet says about a requirement. */
    enum Answer {
        MET,
        NOT_MET,
        NOT_SAID
    }

    /**
     * The requirement of those words, as {@link io.sigmagent.agent.facts.RequirementFinder} spells
     * them.
     */
    static Requirement of(String words) {
        return RequirementWords.read(words);
    }

    /** At least that number in a line of that name. */
    record AtLeast(String words, BigDecimal number, Pattern name, Pattern unit)
            implements Requirement {

        @Override
        public Answer ask(SpecSheet sheet) {
            return sheet.greatest(name, unit)
                    .map(found -> found.compareTo(number) >= 0 ? Answer.MET : Answer.NOT_MET)
                    .orElse(Answer.NOT_SAID);
        }
    }

    /** That many gigabytes of storage, told in GB or TB. */
    record Storage(String words, BigDecimal gigabytes) implements Requirement {

        private static final Pattern NAME =
                Pattern.compile("(?i)storage|capacity|ssd|disk|drive|size");

        private static final Pattern GB = Pattern.compile("(?i)(\\d{2,5})\\s?GB");
        private static final Pattern TB = Pattern.compile("(?i)(\\d{1,2}(?:[.,]\\d)?)\\s?TB");

        @Override
        public Pattern name() {
            return NAME;
        }

        @Override
        public Answer ask(SpecSheet sheet) {
            BigDecimal tera =
                    sheet.greatest(NAME, TB)
                            .orElse(BigDecimal.ZERO)
                            .multiply(BigDecimal.valueOf(1000));
            BigDecimal most = sheet.greatest(NAME, GB).orElse(BigDecimal.ZERO).max(tera);
            if (most.signum() == 0) {
                return Answer.NOT_SAID;
            }
            return most.compareTo(gigabytes) >= 0 ? Answer.MET : Answer.NOT_MET;
        }
    }

    /** A screen size within bounds, in inches. */
    record ScreenSize(String words, BigDecimal least, BigDecimal most) implements Requirement {

        private static final Pattern NAME = Pattern.compile("(?i)screen|display|size");

        @Override
        public Pattern name() {
            return NAME;
        }

        @Override
        public Answer ask(SpecSheet sheet) {
            return sheet.inches()
                    .map(inches ->
                            inches.compareTo(least) >= 0 && inches.compareTo(most) <= 0
                                    ? Answer.MET
                                    : Answer.NOT_MET)
                    .orElse(Answer.NOT_SAID);
        }
    }

    /** Words in the sheet; where a line of that name is there without the words, it lacks it. */
    record Named(String words, Pattern feature, Pattern name, boolean isStrict)
            implements Requirement {

        @Override
        public Answer ask(SpecSheet sheet) {
            if (sheet.says(feature)) {
                return Answer.MET;
            }
            return sheet.denies(feature) || sheet.knows(name) ? Answer.NOT_MET : Answer.NOT_SAID;
        }
    }
}
