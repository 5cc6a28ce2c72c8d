package org.hocket.interpreter.node.pattern;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import org.hocket.interpreter.node.local.ShareNode;
import org.hocket.interpreter.node.local.WriteNode;
import org.hocket.interpreter.node.member.TypeTest;
import org.hocket.interpreter.value.Equality;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.RecordType;
import org.hocket.interpreter.value.RecordValue;

/** The kinds of pattern. */
public final class PatternNodes {

    private PatternNodes() {
    }

    /** {@code _}. */
    public static final class Wildcard extends PatternNode {
        @Override
        public boolean fits(VirtualFrame frame, Object value) {
            return true;
        }
    }

    /** A name. */
    public static final class Name extends PatternNode {

        @Child private WriteNode variable;

        public Name(WriteNode variable) {
            this.variable = variable;
        }

        @Override
        public boolean fits(VirtualFrame frame, Object value) {
            variable.executeWrite(frame, ShareNode.share(value));
            return true;
        }

        @Override
        public void bindLong(VirtualFrame frame, long value) {
            variable.executeWriteLong(frame, value);
        }
    }

    /** A literal. */
    public static final class Literal extends PatternNode {

        private final Object literal;

        public Literal(Object literal) {
            this.literal = literal;
        }

        @Override
        public boolean fits(VirtualFrame frame, Object value) {
            if (literal instanceof Long number && value instanceof Long other) {
                return number.longValue() == other.longValue();
            }
            return equal(value);
        }

        @TruffleBoundary
        private boolean equal(Object value) {
            return Equality.equal(literal, value);
        }
    }

    /** {@code is string}. */
    public static final class OfType extends PatternNode {

        private final TypeTest type;

        public OfType(TypeTest type) {
            this.type = type;
        }

        @Override
        public boolean fits(VirtualFrame frame, Object value) {
            return type.holds(value);
        }
    }

    /** {@code [a, ...rest, z]}. */
    public static final class OfList extends PatternNode {

        @Children private final PatternNode[] before;
        @Child private PatternNode rest;
        @Children private final PatternNode[] after;

        /** @param rest null where there must be no further items */
        public OfList(PatternNode[] before, PatternNode rest, PatternNode[] after) {
            this.before = before;
            this.rest = rest;
            this.after = after;
        }

        @Override
        @ExplodeLoop
        public boolean fits(VirtualFrame frame, Object value) {
            if (!(value instanceof ListValue list) || !hasFittingSize(list)) {
                return false;
            }
            for (int i = 0; i < before.length; i++) {
                if (!before[i].fits(frame, list.get(i))) {
                    return false;
                }
            }
            int end = list.size() - after.length;
            for (int i = 0; i < after.length; i++) {
                if (!after[i].fits(frame, list.get(end + i))) {
                    return false;
                }
            }
            return rest == null || rest instanceof Wildcard || rest.fits(frame, slice(list, end));
        }

        private boolean hasFittingSize(ListValue list) {
            int least = before.length + after.length;
            return rest == null ? list.size() == least : list.size() >= least;
        }

        @TruffleBoundary
        private ListValue slice(ListValue list, int end) {
            return list.slice(before.length, end);
        }
    }

    /** {@code [key: pattern]}. */
    public static final class OfMap extends PatternNode {

        @CompilationFinal(dimensions = 1)
        private final String[] keys;

        @Children private final PatternNode[] patterns;

        public OfMap(String[] keys, PatternNode[] patterns) {
            this.keys = keys;
            this.patterns = patterns;
        }

        @Override
        @ExplodeLoop
        public boolean fits(VirtualFrame frame, Object value) {
            if (!(value instanceof MapValue map)) {
                return false;
            }
            for (int i = 0; i < keys.length; i++) {
                Object held = get(map, keys[i]);
                if (held == null || !patterns[i].fits(frame, held)) {
                    return false;
                }
            }
            return true;
        }

        @TruffleBoundary
        private static Object get(MapValue map, String key) {
            return map.get(key);
        }
    }

    /** {@code Point(x, y: 0)}. */
    public static final class OfRecord extends PatternNode {

        private final RecordType type;
        @CompilationFinal(dimensions = 1)
        private final int[] fields;

        @Children private final PatternNode[] patterns;

        /** @param fields for each pattern the index of the field that it is for */
        public OfRecord(RecordType type, int[] fields, PatternNode[] patterns) {
            this.type = type;
            this.fields = fields;
            this.patterns = patterns;
        }

        @Override
        @ExplodeLoop
        public boolean fits(VirtualFrame frame, Object value) {
            if (!(value instanceof RecordValue record) || record.type() != type) {
                return false;
            }
            for (int i = 0; i < patterns.length; i++) {
                if (!patterns[i].fits(frame, record.get(fields[i]))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** {@code a | b}. */
    public static final class AnyOf extends PatternNode {

        @Children private final PatternNode[] patterns;

        public AnyOf(PatternNode[] patterns) {
            this.patterns = patterns;
        }

        @Override
        @ExplodeLoop
        public boolean fits(VirtualFrame frame, Object value) {
            for (PatternNode each : patterns) {
                if (each.fits(frame, value)) {
                    return true;
                }
            }
            return false;
        }
    }
}
