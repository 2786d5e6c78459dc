package io.sigmagent.agent.claims;

import java.util.regex.MatchResult;

/** A place in a sentence. */
record Words(int start, int end) implements MatchResult {

    static MatchResult at(int start, int end) {
        return new Words(start, end);
    }

    @Override
    public int start(int group) {
        return start;
    }

    @Override
    public int end(int group) {
        return end;
    }

    @Override
    public String group() {
        return "";
    }

    @Override
    public String group(int group) {
        return "";
    }

    @Override
    public int groupCount() {
        return 0;
    }
}
