package io.sigmagent.standalone.simulators.shopify;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The little HTML that product descriptions are made of. */
final class Html {

    private static final Pattern INVISIBLE =
            Pattern.compile("(?is)<(script|style)\\b.*?</\\1>|<!--.*?-->");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern NUMBERED = Pattern.compile("&#(\\d{1,6});");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

    private Html() {}

    /** What a reader sees, with one space wherever markup or white space stood. */
    static String text(String html) {
        String bare = TAG.matcher(INVISIBLE.matcher(html).replaceAll(" ")).replaceAll(" ");
        return SPACE.matcher(unescape(bare)).replaceAll(" ").strip();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String unescape(String text) {
        String named =
                text.replace("&nbsp;", " ")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&apos;", "'")
                        .replace("&ndash;", "–")
                        .replace("&mdash;", "—");
        return NUMBERED.matcher(named)
                .replaceAll(found -> character(found.group(1)))
                .replace("&amp;", "&");
    }

    private static String character(String number) {
        int point = Integer.parseInt(number);
        return Matcher.quoteReplacement(
                Character.isValidCodePoint(point) ? Character.toString(point) : " ");
    }
}
