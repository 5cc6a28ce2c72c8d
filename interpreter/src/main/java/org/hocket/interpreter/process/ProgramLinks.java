package org.hocket.interpreter.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.oracle.truffle.api.nodes.RootNode;

import org.hocket.grammar.Span;
import org.hocket.interpreter.builtin.Builtin;
import org.hocket.interpreter.builtin.LibraryModules;
import org.hocket.interpreter.node.HocketRootNode;
import org.hocket.interpreter.node.call.BuiltinRootNode;
import org.hocket.interpreter.translate.CodePlace;
import org.hocket.interpreter.translate.ModuleCode;
import org.hocket.interpreter.translate.ReachedLet;
import org.hocket.interpreter.value.Closure;
import org.hocket.interpreter.value.ErrorValue;
import org.hocket.interpreter.value.LibraryValue;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.RecordType;

/**
 * Names types and code by the place at which the program declares them. A function takes along the values that it captured, and
 * the {@code let}s of top levels that it reaches, of which each process gets each once: they never change.
 */
abstract class ProgramLinks implements Links {

    private static final String TYPE = "type";
    private static final String LANGUAGE_TYPE = "language type";
    private static final String LIBRARY_TYPE = "library type";
    private static final String CODE = "code";
    private static final String CONSTRUCTOR = "constructor";
    private static final String BUILTIN = "builtin";
    private static final String SHARED = "shared";

    private final Program program;
    private final ErrorTrails trails;

    ProgramLinks(Program program) {
        this.program = program;
        this.trails = new ErrorTrails(program);
    }

    /** Whether the other process has to get a {@code let}; asked once for each time that it would be sent. */
    abstract boolean needs(ReachedLet let);

    /** A name for something with an identity. */
    abstract Object describeShared(LibraryValue thing);

    abstract Object resolveShared(Object description);

    @Override
    public Object describe(Object thing) {
        return switch (thing) {
            case RecordType type -> describe(type);
            case Closure closure -> describe(closure);
            case LibraryValue shared -> ListValue.of(SHARED, describeShared(shared));
            default -> throw Travel.refusal(thing);
        };
    }

    private static Object describe(RecordType type) {
        if (type.declaration() instanceof CodePlace place) {
            return ListValue.of(TYPE, describe(place));
        }
        return RecordType.ofLanguage().get(type.name()) == type ? ListValue.of(LANGUAGE_TYPE, type.name())
                : ListValue.of(LIBRARY_TYPE, type.name(), ListValue.from(type.fields()));
    }

    static ListValue describe(CodePlace place) {
        return ListValue.of(place.module(), (long) place.span().start(), (long) place.span().end());
    }

    private Object describe(Closure closure) {
        RootNode root = closure.target().getRootNode();
        if (root instanceof BuiltinRootNode node) {
            return ListValue.of(BUILTIN, node.builtin().owner(), node.builtin().name());
        }
        HocketRootNode code = (HocketRootNode) root;
        if (code.kind() == HocketRootNode.Kind.FILE) {
            return ListValue.of(CONSTRUCTOR, code.getName());
        }
        if (closure.owner() != null) {
            throw closure.bound("another process");
        }
        CodePlace place = new CodePlace(code.source().getURI().toString(), code.place().span());
        int self = closure.indexOfSelf();
        Object[] captured = closure.captured();
        if (self >= 0) {
            captured[self] = NullValue.NULL;
        }
        return ListValue.of(CODE, describe(place), closure.name(), ListValue.of(captured), (long) self, lets(place));
    }

    private ListValue lets(CodePlace place) {
        List<Object> lets = new ArrayList<>();
        for (ReachedLet let : code(place).reached(place.span())) {
            Object value = let.global().get();
            if (value != null && needs(let)) {
                lets.add(ListValue.of(describe(let.declaration()), value));
            }
        }
        return ListValue.of(lets.toArray());
    }

    ModuleCode code(CodePlace place) {
        return program.module(place.module()).code();
    }

    /** What the language itself offers is the same in every file. */
    private ModuleCode anyFile() {
        return program.anyModule().code();
    }

    @Override
    public Object resolve(Object description) {
        ListValue parts = (ListValue) description;
        return switch ((String) parts.get(0)) {
            case TYPE -> {
                CodePlace place = place(parts.get(1));
                yield code(place).type(place.span());
            }
            case LANGUAGE_TYPE -> RecordType.ofLanguage().get((String) parts.get(1));
            case LIBRARY_TYPE -> RecordType.ofLibrary((String) parts.get(1), strings(parts.get(2)));
            case CODE -> closure(parts);
            case CONSTRUCTOR -> anyFile().constructor((String) parts.get(1));
            case BUILTIN -> builtin((String) parts.get(1), (String) parts.get(2));
            case SHARED -> resolveShared(parts.get(1));
            case String other -> throw new IllegalArgumentException("no description: " + other);
        };
    }

    static CodePlace place(Object description) {
        ListValue parts = (ListValue) description;
        return new CodePlace((String) parts.get(0), new Span((int) (long) parts.get(1), (int) (long) parts.get(2)));
    }

    private static List<String> strings(Object list) {
        List<String> strings = new ArrayList<>();
        ((ListValue) list).forEach(item -> strings.add((String) item));
        return strings;
    }

    private Closure closure(ListValue parts) {
        for (Object let : (ListValue) parts.get(5)) {
            ListValue pair = (ListValue) let;
            CodePlace declaration = place(pair.get(0));
            code(declaration).global(declaration.span()).set(pair.get(1));
        }
        CodePlace place = place(parts.get(1));
        ListValue captured = (ListValue) parts.get(3);
        Object[] values = new Object[captured.size()];
        Arrays.setAll(values, captured::get);
        Closure closure = code(place).closure(place.span(), (String) parts.get(2), values);
        int self = (int) (long) parts.get(4);
        if (self >= 0) {
            closure.capture(self, closure);
        }
        return closure;
    }

    private Closure builtin(String owner, String name) {
        Builtin builtin = LibraryModules.function(owner, name);
        if (builtin == null) {
            throw new IllegalArgumentException("there is no function " + owner + "." + name);
        }
        return anyFile().builtin(builtin);
    }

    @Override
    public Object trail(ErrorValue error) {
        return trails.describe(error);
    }

    @Override
    public void setTrail(ErrorValue error, Object trail) {
        trails.restore(error, trail);
    }
}
