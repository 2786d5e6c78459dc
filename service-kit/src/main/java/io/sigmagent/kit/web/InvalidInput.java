package io.sigmagent.kit.web;

/** A caller sent something that can't be taken; becomes a 400 problem that names the field. */
public final class InvalidInput extends RuntimeException {

    private final String field;

    /**
     * @param field the field as the caller spells it
     * @param message what is wrong with it and what is expected; shown to the caller, so it must
     *     not leak anything
     */
    public InvalidInput(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field as the caller spells it. */
    public String field() {
        return field;
    }
}
