package io.sigmagent.agent.model;

import io.sigmagent.agent.turn.Message;
import java.util.List;
import java.util.regex.Pattern;

/** Whether customers say yes to what they were shown. The code reads that, never a model. */
final class Consent {

    private static final Pattern YES =
            words(
                    "yes|yeah|yep|yup|sure|ok(?:ay)?|please do|go ahead|do it|do"
                        + " that|confirm(?:ed)?|correct|s[ií]|claro|vale|de"
                        + " acuerdo|adelante|hazlo|confirmo|perfecto|oui|ouais|d['’]accord|allez-y|vas-y|je"
                        + " confirme|parfait");
    private static final Pattern NOT =
            words(
                    "no|not|nope|don['’]?t|do"
                        + " not|won['’]?t|cancel|wait|stop|instead|but|unless|if|espera|cancela|pero|en"
                        + " vez|non|ne|pas|attends?|attendez|annul\\w+|mais|plut[oô]t|si vous");

    private Consent() {}

    /** An unmixed yes in the messages; who asks, hesitates or changes something did not say it. */
    static boolean isGiven(List<Message> messages) {
        return messages.stream().anyMatch(message -> YES.matcher(message.text()).find())
                && messages.stream()
                        .noneMatch(message ->
                                NOT.matcher(message.text()).find()
                                        || message.text().matches("(?s).*[?¿].*"));
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
