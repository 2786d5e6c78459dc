package io.sigmagent.orchestrator.domain;

import java.time.Duration;

/** The slot that a session needs for a turn: asked for, waited for, used, left. */
final class Slots {

    private final SystemTexts texts;

    Slots(SystemTexts texts) {
        this.texts = texts;
    }

    /** Whether the owner has a slot here; asks for one if not yet done. */
    boolean held(Draft draft) {
        Slot slot = draft.slot;
        if (slot == null) {
            String requestId = draft.id("slot");
            draft.slot = Slot.wanted(draft.owner(), requestId, draft.now());
            draft.add(
                    new Effect.SlotWanted(
                            draft.owner(),
                            requestId,
                            draft.contact.customer().tier(),
                            draft.due.served()));
            return false;
        }
        return slot.held();
    }

    /** A slot is there; one that nobody asked for any more is left at once. */
    void take(Draft draft, SessionEvent.SlotGranted granted) {
        Slot slot = draft.slot;
        if (slot == null || !slot.requestId().equals(granted.requestId())) {
            draft.add(new Effect.SlotLeft(granted.agent(), granted.requestId()));
            return;
        }
        draft.slot = slot.granted();
        draft.due = draft.due.withServed();
        if (draft.phase == Phase.QUEUED) {
            draft.phase = Phase.ANSWERING;
        }
    }

    /** The place in the queue; the customer is told the first one, and each that is better. */
    void take(Draft draft, SessionEvent.PlaceSet set) {
        Slot slot = draft.slot;
        if (slot == null || slot.held() || !slot.requestId().equals(set.requestId())) {
            return;
        }
        Slot.Place before = slot.place();
        draft.slot = slot.placedAt(set.place());
        draft.phase = Phase.QUEUED;
        if (before == null || set.place().position() < before.position()) {
            announce(draft);
        }
    }

    /** Tells the customer the place, if there is one. */
    void announce(Draft draft) {
        Slot slot = draft.slot;
        Slot.Place place = slot == null ? null : slot.place();
        if (slot == null || place == null) {
            return;
        }
        String text =
                texts.queued(
                        draft.contact.language(),
                        slot.agent(),
                        place.position(),
                        Duration.ofSeconds(place.waitSeconds()));
        draft.add(
                new Effect.PlaceAnnounced(
                        draft.nextSeq(),
                        slot.agent(),
                        place,
                        text,
                        draft.waiting.stream().map(Message::id).toList()));
    }
}
