package org.hocket.repl;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Map;
import java.util.Optional;

/** Whether errors are written in colours. */
final class Colours {

    private static final int STANDARD_ERROR = 2;

    private Colours() {
    }

    /** As no-color.org has it: on a terminal that knows colours, unless the user has said no. */
    static boolean areWanted(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty() && !environment.getOrDefault("TERM", "dumb").equals("dumb")
                && isTerminal(STANDARD_ERROR);
    }

    /** What C's isatty says; the JDK tells only of standard input and output together. */
    private static boolean isTerminal(int descriptor) {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> isatty = linker.defaultLookup().find("isatty");
        if (isatty.isEmpty()) {
            return false;
        }
        MethodHandle call = linker.downcallHandle(isatty.get(), FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        try {
            return (int) call.invokeExact(descriptor) != 0;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
