package org.hocket.interpreter.concurrent;

/** One arm of a {@link Selection} in the line of its channel. */
final class Party {

    private final Selection selection;
    private final int arm;
    private final Object value;
    private Line line;
    private Party previous;
    private Party next;

    /** @param value what it sends; null where it receives */
    Party(Selection selection, int arm, Object value) {
        this.selection = selection;
        this.arm = arm;
        this.value = value;
    }

    /** May be asked without the monitor: whoever takes it out wakes the task then. */
    boolean isInLine() {
        return line != null;
    }

    Selection selection() {
        return selection;
    }

    int arm() {
        return arm;
    }

    Object value() {
        return value;
    }

    /** Those who wait at one end of a channel, the first first; used under the monitor of the channel. */
    static final class Line {

        private Party first;
        private Party last;

        void add(Party party) {
            party.line = this;
            party.previous = last;
            if (last == null) {
                first = party;
            } else {
                last.next = party;
            }
            last = party;
        }

        void remove(Party party) {
            if (party.line != this) {
                return;
            }
            party.line = null;
            if (party.previous == null) {
                first = party.next;
            } else {
                party.previous.next = party.next;
            }
            if (party.next == null) {
                last = party.previous;
            } else {
                party.next.previous = party.previous;
            }
            party.previous = null;
            party.next = null;
        }

        /** Takes out the first, or gives null. */
        Party poll() {
            Party party = first;
            if (party != null) {
                remove(party);
            }
            return party;
        }

        /** Takes out the first that can be matched, and begins that; null when there is none. */
        Party pollMatch() {
            Party party = poll();
            while (party != null && !party.selection.beginMatch()) {
                party = poll();
            }
            return party;
        }
    }
}
