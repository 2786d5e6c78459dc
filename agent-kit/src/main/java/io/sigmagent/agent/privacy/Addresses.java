package io.sigmagent.agent.privacy;

import io.sigmagent.agent.privacy.PrivateSpan.Kind;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds postal addresses as they are written in English, Spanish and French. */
final class Addresses {

    private static final String WORD = "[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}.'’-]*";
    private static final String NAME = "\\p{L}[\\p{L}.'’-]*";
    private static final String TOWN = "\\p{Lu}[\\p{L}.'’-]+(?:[ -]\\p{Lu}[\\p{L}.'’-]+){0,3}";
    private static final String FLAT =
            "(?:,?\\s*(?i:apt|apartment|suite|ste|unit|flat|floor|piso|puerta|bât|bat|appt|étage|#)"
                    + "\\.?\\s*[\\p{L}\\p{Nd}º°-]{1,6})?";
    private static final String TOWN_AND_CODE =
            "(?:,?\\s*(?:"
                    + TOWN
                    + ",?\\s+)?(?:[A-Z]{2}\\s+\\p{Nd}{5}(?:-\\p{Nd}{4})?"
                    + "|[A-Z]{1,2}\\p{Nd}[A-Z\\p{Nd}]?\\s?\\p{Nd}[A-Z]{2}"
                    + "|\\p{Nd}{4,5})(?:\\s+"
                    + TOWN
                    + ")?)?(?:,\\s*"
                    + TOWN
                    + "){0,2}";
    private static final String REST = FLAT + TOWN_AND_CODE;

    private static final List<Pattern> SHAPES =
            List.of(
                    // 12 Garden Street, Apt 4, Springfield, IL 62704
                    Pattern.compile(
                            "(?<![\\p{L}\\p{Nd}$€£])\\p{Nd}{1,5}[A-Za-z]?,?\\s+(?:"
                                    + WORD
                                    + "\\s+){1,4}(?:(?i:street|str?|avenue|ave|road|rd|lane|ln"
                                    + "|boulevard|blvd|terrace|highway|hwy|parkway|pkwy|crescent"
                                    + "|mews)|Drive|Dr|Way|Court|Ct|Place|Pl|Square|Sq|Close|Row)"
                                    + "\\b\\.?"
                                    + REST),
                    // Calle de Alcalá, 45, 28014 Madrid
                    Pattern.compile(
                            "(?<![\\p{L}\\p{Nd}])(?i:calle|c/|avenida|avda\\.?|av\\.|plaza|paseo"
                                    + "|carrera|camino|ronda|traves[ií]a|carretera)\\s*(?:"
                                    + NAME
                                    + "\\s+){0,5}"
                                    + NAME
                                    + ",?\\s*(?i:n\\.?[º°o]\\.?|n[uú]m(?:ero)?\\.?|#)?\\s*"
                                    + "\\p{Nd}{1,5}[A-Za-z]?(?:,?\\s*\\p{Nd}{1,2}\\s?[º°ª]\\s?"
                                    + "[A-Za-z]?)?"
                                    + REST),
                    // 7 bis, rue des Lilas, 75011 Paris
                    Pattern.compile(
                            "(?<![\\p{L}\\p{Nd}$€£])\\p{Nd}{1,5}(?:\\s?(?i:bis|ter|quater))?,?\\s+"
                                    + "(?i:rue|avenue|av\\.?|boulevard|bd\\.?|place|chemin|all[eé]e"
                                    + "|impasse|quai|cours|route|square|passage|faubourg)\\s+(?:"
                                    + WORD
                                    + "\\s+){0,5}"
                                    + WORD
                                    + REST),
                    // Lindenstraße 5, 10969 Berlin
                    Pattern.compile(
                            "(?<![\\p{L}\\p{Nd}])\\p{Lu}[\\p{L}-]+(?:stra(?:ß|ss)e|str\\.|weg"
                                    + "|gasse|platz)\\s+\\p{Nd}{1,4}[a-z]?\\b"
                                    + REST),
                    Pattern.compile("(?i)\\bp\\.?\\s?o\\.?\\s?box\\s+\\p{Nd}+" + REST),
                    // my address is ...
                    Pattern.compile(
                            "(?i)(?:(?:address|adresse|direcci[oó]n)\\s*(?:is|est|es|:)\\s*:?"
                                    + "|(?:deliver|ship|send)(?: it| them)? to\\s*:?"
                                    + "|vivo en|j['’]habite(?: au)?|i live at)\\s*(?<datum>"
                                    + "(?=[^\\n.!?;]{0,60}\\p{Nd})[^\\n!?;@]{4,120}?)"
                                    + "(?=[.]?\\s*(?:$|\\n)|[!?;@]|\\.\\s)"));

    private Addresses() {}

    static Stream<PrivateSpan> in(String text) {
        return SHAPES.stream()
                .flatMap(shape -> shape.matcher(text).results())
                .map(address -> {
                    int group = address.namedGroups().containsKey("datum") ? 1 : 0;
                    return new PrivateSpan(Kind.ADDRESS, address.start(group), address.end(group));
                });
    }
}
