package io.sigmagent.agent.facts;

import io.sigmagent.agent.turn.FactValue.Authority;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who decides about the purchase. A wish to speak to a manager says nothing about it. */
public final class AuthorityFinder {
    private static final String CHIEF =
            "(?:boss(?:es)?|manager|supervisor|director|ceo|cfo|cto|finance(?:"
                + " (?:team|department))?|procurement|purchasing|accounting|company|it"
                + " department|board|dad|father|mom|mum|mother|parents|teacher|principal|jef[ea]|patron(?:ne)?|chef)";
    private static final String EQUAL =
            "(?:wife|husband|partner|spouse|girlfriend|boyfriend|fianc[eé]e?|roommate|brother|sister|family|team|colleagues?|co-?workers?|business"
                + " partner|friends?|co-?founder|son|daughter|esposa|esposo|marido|mujer|pareja|femme|mari|copine|copain|conjointe?)";
    private static final String MY = "(?:my|our|the|mi|mon|ma|notre|nuestro)";
    private static final String MINE = "(?:my|our|mi|mon|ma)";

    private static final Pattern APPROVED =
            Spelling.words(
                    MY
                            + " "
                            + CHIEF
                            + " (?:has |have |already |just )*(?:approved|agreed|signed off|said"
                            + " yes|ok'?d|okayed)|(?:got|have|received) (?:the |an?"
                            + " )?(?:approval|sign[- ]?off|go[- ]ahead|green"
                            + " light|permission)|approval (?:has been |was |is"
                            + " )?(?:received|granted)|(?:it|this)(?:'s| is| has been) (?:already"
                            + " )?approved");
    private static final Pattern NEEDS =
            Spelling.words(
                    MY
                            + " "
                            + CHIEF
                            + " (?:must|has to|have to|needs? to|will have to|would have"
                            + " to|should|will) (?:\\p{L}+"
                            + " )?(?:approve|sign|agree|decide|ok|okay|confirm|authori[sz]e)(?:"
                            + " off)?(?: on)?|"
                            + MY
                            + " "
                            + CHIEF
                            + " (?:decides|approves|makes the (?:final"
                            + " )?(?:call|decision))|(?:need|needs|require[sd]?|have|has|want|get|getting|waiting"
                            + " for|subject to|pending)(?: to (?:get|have|ask for|wait for))?"
                            + " (?:the |an? |some |my |our )?(?:\\p{L}+'s"
                            + " )?(?:approval|permission|sign[- ]?off|authori[sz]ation|go[-"
                            + " ]ahead)|(?:check|ask|clear|run|confirm|speak|talk|discuss)(?:"
                            + " (?:it|this|that))?(?: (?:with|by|to|past))? "
                            + MINE
                            + " "
                            + CHIEF
                            + "|not (?:my|mine) (?:decision|call)(?: to make)?|(?:i )?can(?:'t|not)"
                            + " decide (?:alone|by myself|on my own)|up to "
                            + MY
                            + " "
                            + CHIEF
                            + "|mi jef[ea] (?:tiene que|debe) \\p{L}+|mon (?:chef|patron) doit"
                            + " \\p{L}+");
    private static final Pattern SHARED =
            Spelling.words(
                    MY
                            + " "
                            + EQUAL
                            + " and (?:i|me|myself)|(?:me|i) and "
                            + MY
                            + " "
                            + EQUAL
                            + "|mi "
                            + EQUAL
                            + " y yo|"
                            + MY
                            + " "
                            + EQUAL
                            + " et moi|(?:decid(?:e|ing)|discuss|talk|check|agree|speak|consult|run|ask)(?:"
                            + " (?:it|this|that|about it))?(?: (?:over|together))?(?:"
                            + " (?:with|by|to|past))? "
                            + MY
                            + " "
                            + EQUAL
                            + "|(?:we|both of us)(?:'ll| will| would| both| usually)* decide(?:"
                            + " (?:together|jointly))?|(?:joint|shared) decision|decid(?:e|ing)"
                            + " (?:together|as a (?:team|family))|together with "
                            + MY
                            + " "
                            + EQUAL
                            + "|"
                            + MY
                            + " "
                            + EQUAL
                            + " (?:has|have|gets?|wants?) (?:a|their|some) say");
    private static final Pattern ALONE =
            Spelling.words(
                    "i (?:can |will |get to |am going to |'ll )?(?:decide|choose)(?:"
                        + " (?:alone|myself|on my own|by myself|that))?|i(?:'m| am) (?:the"
                        + " )?(?:decision[- ]maker|only one deciding|one (?:who"
                        + " decides|deciding|buying|paying))|i(?:'m| am) (?:authori[sz]ed|the"
                        + " (?:owner|boss))|i own the (?:business|company)|i (?:can )?make"
                        + " (?:the|all the|my own|that) (?:purchasing |buying"
                        + " )?decisions?|(?:it(?:'s| is) )?(?:all |entirely )?(?:my (?:own"
                        + " )?(?:decision|call)|up to me)|(?:just|only) me deciding|(?:my|our) own"
                        + " money|nobody else (?:has to|needs to) \\p{L}+|(?:yo|puedo)"
                        + " decid(?:o|ir)|decido yo|c'est moi qui décide|je décide(?: seule?)?");
    private static final Pattern ALONE_WHEN_ASKED =
            Spelling.words(
                    "(?:just|only) (?:me|myself|i)|myself|me|i am|i do|mine|alone|on my own|solo"
                            + " yo|yo|moi|nobody else|no one else");
    private static final Pattern SHARED_WHEN_ASKED =
            Spelling.words(
                    "(?:with |"
                            + MY
                            + " )?"
                            + MY
                            + " "
                            + EQUAL
                            + "|"
                            + EQUAL
                            + "|(?:the )?both(?: of us)?|we do|us|together");
    private static final Pattern NEEDS_WHEN_ASKED = Spelling.words(MY + " " + CHIEF + "|" + CHIEF);

    /** A few words that ask for nothing. */
    private static final Pattern BARE =
            Spelling.pattern("(?!.*\\b(?:show|give|tell|help|send)\\b)(?:[^ ?]+ ?){1,7}");

    private final List<String> phrases;

    /**
     * The phrases are the shop's own for somebody who may decide, for instance "I'm authorized".
     */
    public AuthorityFinder(List<String> phrases) {
        this.phrases = List.copyOf(phrases);
    }

    /** Who decides; a bare "just me" counts when it was asked for. */
    public Optional<Found<Authority>> find(String message, boolean asked) {
        String text = Spelling.even(message);
        return first(APPROVED, text, Authority.ALONE)
                .or(() -> first(NEEDS, text, Authority.NEEDS_APPROVAL))
                .or(() -> first(SHARED, text, Authority.SHARED))
                .or(() -> first(ALONE, text, Authority.ALONE))
                .or(() -> phrase(text))
                .or(() -> asked && BARE.matcher(text).matches() ? bare(text) : Optional.empty());
    }

    private static Optional<Found<Authority>> bare(String text) {
        return first(NEEDS_WHEN_ASKED, text, Authority.NEEDS_APPROVAL)
                .or(() -> first(SHARED_WHEN_ASKED, text, Authority.SHARED))
                .or(() -> first(ALONE_WHEN_ASKED, text, Authority.ALONE));
    }

    private Optional<Found<Authority>> phrase(String text) {
        return phrases.stream()
                .filter(phrase -> !phrase.isBlank())
                .map(phrase -> first(Spelling.words(Pattern.quote(phrase)), text, Authority.ALONE))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Found<Authority>> first(
            Pattern pattern, String text, Authority authority) {
        Matcher m = pattern.matcher(text);
        return m.find()
                ? Optional.of(new Found<>(authority, m.start(), m.end()))
                : Optional.empty();
    }
}
