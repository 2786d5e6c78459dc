package io.sigmagent.orchestrator.domain;

import java.util.List;

/** Whether people of the shop are at work, and what a customer who asks for one is told. */
final class HumanDoor {

    private final OpeningHours hours;
    private final SystemTexts texts;

    HumanDoor(OpeningHours hours, SystemTexts texts) {
        this.hours = hours;
        this.texts = texts;
    }

    SystemTexts texts() {
        return texts;
    }

    boolean isOpen(Draft draft) {
        return hours.open(draft.now());
    }

    /** Says when people are back, and asks how the customer can be reached. */
    void sayClosed(Draft draft, List<String> answers) {
        String text =
                texts.closedNow(
                        draft.contact.language(), hours.nextOpening(draft.now()), hours.zone());
        Speech.bySystem(draft, text, answers, List.of("asked:contact"));
    }

    /** Says that it takes longer than it should. */
    void sayDelayed(Draft draft) {
        draft.people = draft.people.told();
        Speech.bySystem(draft, texts.noHumanYet(draft.contact.language()), List.of(), List.of());
    }
}
