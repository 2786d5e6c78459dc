package io.sigmagent.integration.shopify.outbound;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A product's description as plain text that keeps its lines. */
final class Html {

    private static final Pattern UNSEEN =
            Pattern.compile("(?is)<!--.*?-->|<(script|style)\\b[^>]*>.*?</\\1\\s*>");
    private static final Pattern CELL = Pattern.compile("(?i)</(?:th|dt)>\\s*<(?:td|dd)[^>]*>");
    private static final Pattern BREAK =
            Pattern.compile("(?i)<(?:br|/p|/li|/tr|/div|/h[1-6]|/dd|/ul|/ol|/table)\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private Html() {}

    static String text(String html) {
        String shown = UNSEEN.matcher(html.replaceAll("\\s+", " ")).replaceAll(" ");
        // A table of names and values reads as Name: value.
        String cells = CELL.matcher(shown).replaceAll(": ");
        String lines = BREAK.matcher(cells).replaceAll("\n");
        String text = HtmlUtils.htmlUnescape(TAG.matcher(lines).replaceAll(" "));
        return text.replace('\u00a0', ' ')
                .replace("::", ":")
                .replaceAll("[ \\t]+", " ")
                .replaceAll(" ?\n[ \n]*", "\n")
                .strip();
    }
}
