package org.hocket.interpreter.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

/**
 * A list, map, set or record: a value that a {@code var} may change in place.
 *
 * <p>That it is a value is kept without counting references. A collection is
 * <ul>
 * <li><i>clear</i>: one variable, or nobody yet, holds it; it may be changed in place;
 * <li><i>lent</i>: somebody looks at it for a while, such as a callee at its argument, and gives it back;
 * <li><i>shared</i>: somebody else may hold it for good. It is marked before anyone else can see it, and never unmarked.
 * </ul>
 * Who wants to change a collection that is not clear changes a {@link #copy} and stores that in its variable. The marks
 * are plain fields: while a collection is clear or lent only one task can reach it, and a shared one is only read.
 */
@ExportLibrary(InteropLibrary.class)
public abstract class CollectionValue implements TruffleObject {

    private boolean shared;
    private int lent;

    public final boolean isClear() {
        return !shared && lent == 0;
    }

    public final void share() {
        if (!shared) {
            shared = true;
        }
    }

    public final void lend() {
        if (!shared) {
            lent++;
        }
    }

    public final void giveBack() {
        if (!shared) {
            lent--;
        }
    }

    /** That item, shared from now on where it is a collection, because another collection holds it. */
    static Object stored(Object item) {
        if (item instanceof CollectionValue collection) {
            collection.share();
        }
        return item;
    }

    /** A clear copy of this level. The items are in two collections from then on, so those that can be are shared. */
    public abstract CollectionValue copy();

    @Override
    public final String toString() {
        return Printer.literal(this);
    }

    @ExportMessage
    @TruffleBoundary
    Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
        return Printer.shortened(this);
    }
}
