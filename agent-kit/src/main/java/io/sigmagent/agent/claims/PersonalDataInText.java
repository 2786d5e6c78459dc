package io.sigmagent.agent.claims;

import io.sigmagent.agent.store.Product;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Addresses, numbers and links are the customer's own, or a tool told them. */
final class PersonalDataInText implements ClaimCheck.Rule {

    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern LINK =
            Pattern.compile(
                    "(?:https?://|www\\.)[^\\s)\\]>\"]+|\\b[\\w-]+\\.(?:com|net|org|shop|example|io|co|es|fr)(?:/[^\\s)\\]>\"]*)?\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\w#-])\\+?\\d[\\d ()./-]{7,}\\d(?![\\w-])");
    private static final int SHORTEST_PHONE = 9;

    @Override
    public String claim() {
        return "personal data";
    }

    @Override
    public Finding prove(Draft draft) {
        String known = known(draft);
        String text = Plain.of(draft.answer().text());
        String own = EMAIL.matcher(text).replaceAll(" ");
        Optional<String> foreign =
                Stream.of(
                                matches(EMAIL, text),
                                matches(LINK, own),
                                phones(LINK.matcher(own).replaceAll(" ")))
                        .flatMap(found -> found)
                        .filter(one -> !known.contains(bare(one)))
                        .findFirst();
        return Finding.unless(foreign);
    }

    private static Stream<String> phones(String text) {
        return matches(PHONE, text)
                .filter(number -> number.replaceAll("\\D", "").length() >= SHORTEST_PHONE);
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group);
    }

    private static String bare(String found) {
        return found.toLowerCase(Locale.ROOT).replaceAll("[.,;!?]+$", "");
    }

    /** All that is the customer's own, and all that the tools told. */
    private static String known(Draft draft) {
        StringBuilder known = new StringBuilder(draft.customers());
        known.append('\n').append(draft.turn().customer().email());
        draft.ledger().entries().forEach(entry -> known.append('\n').append(entry.value()));
        draft.ledger().products().stream()
                .map(Product::url)
                .forEach(url -> known.append('\n').append(url));
        draft.turn().shown().forEach(shown -> known.append('\n').append(shown.url()));
        draft.orders().forEach(order -> known.append('\n').append(order));
        return known.toString().toLowerCase(Locale.ROOT);
    }
}
