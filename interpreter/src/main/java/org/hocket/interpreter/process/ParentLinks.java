package org.hocket.interpreter.process;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

import org.hocket.interpreter.node.local.Global;
import org.hocket.interpreter.translate.ReachedLet;
import org.hocket.interpreter.value.LibraryValue;

/** What a parent and one child call things. What has an identity is the parent's, and has a number. */
final class ParentLinks extends ProgramLinks {

    private final Owned owned;
    private final Set<Global> sent = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Global> sending = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> files = new HashSet<>();

    ParentLinks(Program program, Owned owned) {
        super(program);
        this.owned = owned;
    }

    /** Whether the child has not got that file; it will have it then. */
    boolean needs(Program.File file) {
        return files.add(file.key());
    }

    @Override
    boolean needs(ReachedLet let) {
        return !sent.contains(let.global()) && sending.add(let.global());
    }

    /** Says whether the message arrives in which the child was to get what it needed. */
    void end(boolean arrived) {
        if (arrived) {
            sent.addAll(sending);
        }
        sending.clear();
    }

    @Override
    Object describeShared(LibraryValue thing) {
        return owned.describe(thing);
    }

    @Override
    Object resolveShared(Object description) {
        return owned.thing((long) description);
    }
}
