package io.sigmagent.orchestrator.domain;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds what a person of the shop promised, so that whoever goes on keeps it. */
public final class Promises {

    private static final int MOST = 5;
    private static final int LONGEST = 300;

    /** What would read as a promise and is none: refusals, doubts, and figures of speech. */
    private static final Pattern NOT_PROMISED =
            words(
                    // English
                    "(?:will|shall|going to|'ll)(?: \\w+)? (?:not|never|no longer|be unable)",
                    "(?:i|we)(?:'ll| will) (?:be honest|admit|have to|need|see)",
                    "(?:do not|don't|can't|cannot|can not|not sure|unsure|doubt|never)"
                            + " ?(?:think|believe|know|say|promise|guarantee|if|whether|that)?"
                            + " (?:that |if |whether )?(?:i|we|you)(?:'ll| will)",
                    "(?:if|whether|when|unless) (?:i|we|you)(?:'ll| will)",
                    // Spanish
                    "no (?:creo|sé|puedo|podemos|estoy segur[oa])[^,;]*",
                    "(?:no|nunca|jamás|tampoco)(?: (?:te|le|les|lo|la|los|las|se|os|me|nos)){0,2}"
                            + " \\w+(?: a \\w+)?",
                    "vamos a ver|(?:prep|rep|comp|acl|decl|sep)aré|(?:esp|recup|consid|gen|sup)eré",
                    "(?:m|ret|t|adm|g)iré|(?:qu|esp|consid)eremos|(?:prep|comp)aremos|(?:m|ret)iremos",
                    // French
                    "ne (?:peux|pouvons|sais|savons|pense|pensons|crois|croyons)[^,;]*",
                    "(?:aimerai|voudrai|devrai|espérons)",
                    "\\w+(?:rai|rons|ra) (?:pas|jamais|plus|rien)",
                    "on va voir|(?:ret|t|v|adm|att|dés|insp|resp)irons");

    private static final String PEOPLE =
            "(?:someone|somebody|(?:my|a|our|the)"
                    + " (?:person|colleague|team|technician|manager|courier)s?)";
    private static final String PRONOUNS =
            "(?:(?:vous |te |le |la |les |lui |leur |y |en |l'|t'))*";

    private static final Pattern PROMISED =
            words(
                    // English
                    "(?:i|we)(?:'ll| will| shall|'m going to| am going to|'re going to| are going"
                            + " to)",
                    "(?:i|we) (?:promise|guarantee)",
                    "you(?:'ll| will) (?:get|receive|have|hear|be (?:refunded|credited|reimbursed"
                            + "|contacted|called|notified|informed))",
                    PEOPLE + "(?:'ll| will) (?:\\w+)",
                    "your (?:\\w+ ){1,3}will (?:arrive|ship|be (?:refunded|replaced|sent|shipped"
                            + "|delivered|there|with you))",
                    // Spanish
                    "(?:\\w+[aei]r|(?:ten|ven|po|pon|sal|val|obten|manten)dr|habr|sabr|querr)é",
                    "(?:\\w+[aei]|(?:ten|ven|po|pon|sal|obten|manten)d|hab|sab)remos",
                    "(?:te|le|os|les) (?:enviare|llamare|mandare|escribire|confirmare|avisare"
                            + "|informare|contactare|reembolsare|devolvere|dare|hare)",
                    "recibir(?:á|ás|án|éis)|(?:tendr|obtendr)(?:á|ás|án|éis)(?! que)",
                    "(?:te|le|os|les) (?:\\w+)rá[n]?|se pondrán? en contacto",
                    "(?:voy|vamos) a \\w+(?:[aei]r|ír)(?:l[aeo]s?|te|os|se|sel[ao]s?)?",
                    "(?:prometo|prometemos|garantizo|garantizamos|me comprometo|nos comprometemos)",
                    // French
                    "j(?:e |')" + PRONOUNS + "\\w+rai",
                    "nous " + PRONOUNS + "\\w*(?:e|i|d|r|au|ett|ev)rons",
                    "on " + PRONOUNS + "\\w+ra",
                    "(?:je|on) " + PRONOUNS + "(?:vais|va) " + PRONOUNS + "\\w+(?:er|ir|re|oir)",
                    "nous " + PRONOUNS + "allons " + PRONOUNS + "\\w+(?:er|ir|re|oir)",
                    "vous (?:recevrez|aurez|serez \\w+é[es]*)",
                    "(?:quelqu'un|(?:une?|mon|ma|notre) (?:collègue|équipe|technicien)|une"
                            + " personne) "
                            + PRONOUNS
                            + "\\w+ra",
                    "(?:je|nous) " + PRONOUNS + "(?:promets|garantis|promettons|garantissons)",
                    "je m'engage|nous nous engageons");

    private Promises() {}

    /** The sentences that promise something, in English, Spanish or French: at most five. */
    public static List<String> in(String operatorText) {
        return operatorText
                .lines()
                .flatMap(line -> sentences(line).stream())
                .filter(Promises::isPromise)
                .map(Promises::clipped)
                .limit(MOST)
                .toList();
    }

    private static boolean isPromise(String sentence) {
        String plain = sentence.replace('’', '\'');
        return PROMISED.matcher(NOT_PROMISED.matcher(plain).replaceAll("…")).find();
    }

    private static List<String> sentences(String line) {
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
        ends.setText(line);
        List<String> sentences = new ArrayList<>();
        int start = ends.first();
        for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
            sentences.add(line.substring(start, end).strip());
            start = end;
        }
        return sentences;
    }

    private static String clipped(String sentence) {
        if (sentence.length() <= LONGEST) {
            return sentence;
        }
        boolean splitsPair = Character.isHighSurrogate(sentence.charAt(LONGEST - 2));
        return sentence.substring(0, LONGEST - (splitsPair ? 2 : 1)) + "…";
    }

    private static Pattern words(String... alternatives) {
        return Pattern.compile(
                "(?<!\\w)(?:" + String.join("|", alternatives) + ")(?!\\w)",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
