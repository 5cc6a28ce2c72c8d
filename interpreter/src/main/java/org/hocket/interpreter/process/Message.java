package org.hocket.interpreter.process;

import java.util.List;

import org.hocket.interpreter.value.ListValue;

/**
 * What one process says to the other.
 *
 * @param fields as its {@link Kind} has them
 */
record Message(Kind kind, ListValue fields) {

    /** Both sides are of one build, so the numbers of these are part of the format. */
    enum Kind {
        /** Parent: what the child is to know of the script: {@code seed, test or null, name, arguments}. */
        HELLO,
        /** Parent: files of the program: {@code [key, name, text, kind]} each. */
        FILES,
        /** Parent: do all that can be done before there is a task. */
        REHEARSE,
        /** Parent: run a task: {@code seed, name, function}. */
        RUN,
        /** Parent: run a chunk: {@code map, its code or null where the child has it, seed, first index, items}. */
        CHUNK,
        /** Parent: cancel what runs. */
        CANCEL,
        /** Parent: the answer to a request: {@code request, value}. */
        ANSWER,
        /** Parent: the answer to a request that failed: {@code request, error, help or null, whether it gets its stack in the child}. */
        REFUSAL,
        /** Parent: the request was withdrawn before it could be answered: {@code request}. */
        WITHDRAWN,

        /** Child: it waits for work: {@code pid}. */
        READY,
        /** Child: what came of the task or chunk: {@code value}. */
        VALUE,
        /** Child: the error that ended it: {@code error, index of the item}. */
        ERROR,
        /** Child: it has ended because it was cancelled. */
        CANCELLED,
        /** Child: it knows that it is to be cancelled. */
        CANCELLING,
        /** Child: it ends by {@code exit(code)}: {@code code}. */
        EXIT,
        /** Child: it ends by a fault of Hocket's own: {@code text}. */
        FAULT,
        /** Child: text for the standard output: {@code text}. */
        OUTPUT,
        /** Child: text for the standard error: {@code text}. */
        COMPLAINT,
        /** Child: where in the script it is: {@code place}. */
        AT,
        /**
         * Child: a request to what the parent owns: {@code request, task, whether it has no tasks of its own, name, whether it has a
         * deadline, place, operation, arguments…}.
         */
        REQUEST,
        /** Child: a request is of no more use: {@code request}. */
        WITHDRAW
    }

    private static final List<Kind> KINDS = List.of(Kind.values());

    static Message of(ListValue parts) throws CorruptFrameException {
        if (parts.size() == 0 || !(parts.get(0) instanceof Long number) || number < 0 || number >= KINDS.size()) {
            throw new CorruptFrameException("a message is of no known kind");
        }
        return new Message(KINDS.get((int) (long) number), parts);
    }

    Object get(int field) {
        return fields.get(1 + field);
    }

    long number(int field) {
        return (long) get(field);
    }

    String text(int field) {
        return (String) get(field);
    }

    /** All from that field on. */
    Object[] from(int field) {
        Object[] rest = new Object[fields.size() - 1 - field];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = get(field + i);
        }
        return rest;
    }
}
