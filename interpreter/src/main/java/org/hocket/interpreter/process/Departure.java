package org.hocket.interpreter.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import org.hocket.interpreter.node.HocketRootNode;
import org.hocket.interpreter.node.local.Global;
import org.hocket.interpreter.translate.ReachedLet;
import org.hocket.interpreter.value.Closure;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.LibraryValue;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Operands;

/**
 * Looks whether all that a function takes along can travel, before it does: so that the error stands where the function was handed
 * over, and names the variable.
 */
public final class Departure extends ProgramLinks {

    private final Program program;
    private final Set<Global> looked = Collections.newSetFromMap(new IdentityHashMap<>());

    private Departure(Program program) {
        super(program);
        this.program = program;
    }

    /** @throws Failure where something cannot travel */
    public static void check(Program program, Closure function) {
        new Departure(program).check(function);
    }

    private void check(Closure function) {
        HocketRootNode code = (HocketRootNode) function.target().getRootNode();
        var captures = program.module(code.source().getURI().toString()).code().captures(code.place().span());
        for (int i = 0; i < captures.size(); i++) {
            check(captures.get(i), function.captured(i));
        }
        for (ReachedLet let : program.module(code.source().getURI().toString()).code().reached(code.place().span())) {
            if (let.global().get() != null) {
                check(let.name(), let.global().get());
            }
        }
    }

    private void check(String name, Object value) {
        if (isPlain(value)) {
            return;
        }
        try {
            ValueWriter writer = new ValueWriter(OutputStream.nullOutputStream(), this);
            writer.write(value);
            writer.finish();
        } catch (Failure failure) {
            throw new Failure(failure.kind(), "`" + name + "` is used in another process, and " + failure.getMessage(), failure.help(Operands.NONE));
        } catch (IOException impossible) {
            throw new UncheckedIOException("nothing is written", impossible);
        }
    }

    private static boolean isPlain(Object value) {
        return value instanceof Long || value instanceof Double || value instanceof String || value instanceof Boolean
                || value instanceof ListValue list && list.objects() == null;
    }

    @Override
    boolean needs(ReachedLet let) {
        return looked.add(let.global());
    }

    @Override
    Object describeShared(LibraryValue thing) {
        return NullValue.NULL;
    }

    @Override
    Object resolveShared(Object description) {
        throw new IllegalStateException("nothing is read");
    }
}
