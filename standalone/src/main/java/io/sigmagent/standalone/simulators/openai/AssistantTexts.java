package io.sigmagent.standalone.simulators.openai;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What the assistant says.
 *
 * @param language BCP 47; English where we have no texts in it
 */
record AssistantTexts(String language) {

    String say(String key, Object... values) {
        Locale locale = Locale.forLanguageTag(language);
        ResourceBundle texts =
                ResourceBundle.getBundle(
                        "simulators/openai/assistant",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(texts.getString(key), locale).format(values);
    }
}
