package org.hocket.interpreter.node.member;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.hocket.interpreter.value.RecordType;
import org.hocket.interpreter.value.RecordValue;
import org.hocket.interpreter.value.Types;

/** What stands behind {@code is} and {@code catch}: a type of the language, or one that a script declares. */
public sealed interface TypeTest {

    boolean holds(Object value);

    /** A type of the language, by its name. */
    record Named(String name) implements TypeTest {
        @Override
        @TruffleBoundary
        public boolean holds(Object value) {
            return Types.isKind(value, name);
        }
    }

    /** A record or a kind of error. */
    record Declared(RecordType type) implements TypeTest {
        @Override
        public boolean holds(Object value) {
            return value instanceof RecordValue record && record.type() == type;
        }
    }
}
