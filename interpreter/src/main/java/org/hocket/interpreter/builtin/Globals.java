package org.hocket.interpreter.builtin;

import java.io.IOException;

import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Ordering;
import org.hocket.interpreter.value.Printer;
import org.hocket.interpreter.value.RangeValue;
import org.hocket.interpreter.value.Types;

/** The functions and values that are in scope everywhere. */
final class Globals {

    private Globals() {
    }

    /**
     * @param list    the methods of lists, of which some are functions, too: {@code sum(xs)}
     * @param numbers those of numbers, of which the same is true
     */
    static Library library(Library list, Library numbers) {
        Library globals = Library.of("", "What every script can use without an import.");
        addInputAndOutput(globals);
        addNumbers(globals);
        addTexts(globals);
        addCollections(globals);
        addShared(globals);
        addProcess(globals);
        globals.functionsFrom(list, "items", "len", "sum", "any", "all", "sorted", "reversed", "zip", "enumerate");
        globals.functionsFrom(numbers, "x", "abs", "round");
        return globals;
    }

    private static void addInputAndOutput(Library globals) {
        globals.function("print(...values)", "Writes the values, with a space between, and ends the line.", """
                print("a", 1, [2.0])   # a 1 [2.0]""", a -> {
                    a.host().write(line(a));
                    return NullValue.NULL;
                })
            .function("eprint(...values)", "As `print`, to the standard error.", """
                eprint("could not read the file")""", a -> {
                    a.host().writeError(line(a));
                    return NullValue.NULL;
                })
            .function("input(prompt = \"\")", "Reads a line from the standard input, without its end; null when the input has ended.", """
                let name = input() ?? "nobody"
                print("hello, {name}")   # hello, nobody""", Globals::input);
    }

    private static void addNumbers(Library globals) {
        globals.function("int(value, base = 10) -> int", """
                The int that a string's digits make, or a number without its fraction; a `ParseError` where a string makes none.""", """
                print(int("12"), int(-3.9), int("ff", 16))   # 12 -3 255""", Conversions::toInt)
            .function("float(value) -> float", """
                The float that a string reads as, or that is nearest to an int; a `ParseError` where a string reads as none.""", """
                print(float("1e3"), float(2))   # 1000.0 2.0""", a -> a.convert(0, Conversions::toFloat))
            .function("min(first, ...more)", "The smallest of the values, or, given one that has items, its smallest item.", """
                print(min(3, 1, 2), min([3, 1, 2]))   # 1 1""", a -> best(a, -1))
            .function("max(first, ...more)", "The largest of the values, or, given one that has items, its largest item.", """
                print(max(3, 1, 2), max([3, 1, 2]))   # 3 3""", a -> best(a, 1))
            .function("range(start, end = null, step = 1) -> range", """
                The range from `start` up to `end`, which is not in it; with one argument from 0 up to that.""", """
                print(list(range(3)))          # [0, 1, 2]
                print(list(range(0, 10, 5)))   # [0, 5]""", a -> a.isNull(1) ? RangeValue.of(0, a.integer(0)).withStep(a.integer(2))
                    : RangeValue.of(a.integer(0), a.integer(1)).withStep(a.integer(2)));
    }

    private static void addTexts(Library globals) {
        globals.function("string(value) -> string", "The value as `print` shows it.", """
                print(string(1.5) + "!")   # 1.5!""", a -> Printer.display(a.get(0)))
            .function("bool(value) -> bool", "The bool that `\"true\"` or `\"false\"` stands for; a `ParseError` for another string.", """
                print(bool("true"))   # true""", a -> a.convert(0, Conversions::toBool))
            .function("bytes(value = \"\") -> bytes", "The bytes of a string in UTF-8, or those that a list of ints from 0 to 255 gives.", """
                print(bytes("hi").len())             # 2
                print(bytes([72, 105]).decode())     # Hi""", a -> a.convert(0, value -> Conversions.toBytes(value, a.task())))
            .function("type(value) -> string", "The name of the value's type.", """
                print(type(1), type("a"), type([]))   # int string list""", a -> Types.name(a.get(0)));
    }

    private static void addCollections(Library globals) {
        globals.function("list(items = []) -> list", "A list of the items of anything that a `for` can walk over.", """
                print(list(0..3), list("hé"))   # [0, 1, 2] ["h", "é"]""", a -> a.listOf(0))
            .function("set(items = []) -> set", "A set of the items of anything that a `for` can walk over.", """
                print(set([1, 2, 1]))   # set([1, 2])""", a -> a.convert(0, value -> Conversions.toSet(value, a.task())))
            .function("map(pairs = [:]) -> map", "A map of `[key, value]` pairs; of two with the same key the later one counts.", """
                print(map([["a", 1], ["b", 2]]))   # [a: 1, b: 2]""", a -> a.convert(0, value -> Conversions.toMap(value, a.task())));
    }

    private static void addProcess(Library globals) {
        globals.value("args", "The list of what stands behind the script's name on the command line.", """
                print(args)   # []""", a -> a.host().arguments())
            .value("processes", "The child processes of the script.", """
                print(processes.stats().busy)   # 0""", _ -> ProcessesValue.INSTANCE)
            .value("env", "The map of the variables of the environment.", """
                print(env.get("NO_SUCH_VARIABLE", "none"))   # none
                print("the path is {env.PATH}".len() > 12)   # true""", a -> a.host().environment())
            .function("exit(code = 0)", "Ends the script, and the process with that exit code.", """
                if true { exit() }
                print("never")""", a -> {
                    long code = a.integer(0);
                    if (code < 0 || code > 255) {
                        throw new Failure(ErrorKind.ARGUMENT, "an exit code is from 0 to 255, not " + code).at(0);
                    }
                    a.host().exit((int) code);
                    // A wait, since only that is cut inside a lock.
                    a.task().sleep(0);
                    return NullValue.NULL;
                })
            .function("sleep(time)", "Waits for that long, while other tasks run.", """
                sleep(1ms)
                print("good morning")   # good morning""", a -> {
                    a.task().sleep(a.duration(0).nanoseconds());
                    return NullValue.NULL;
                });
    }

    private static void addShared(Library globals) {
        globals.function("shared(value, name = \"" + CellValue.UNNAMED + "\") -> shared", """
                A cell that tasks share; `shared hits = 0` is the same as `let hits = shared(0, "hits")`. Errors call it by its name.""", """
                let hits = shared(0)
                lock hits { hits.value += 1 }
                print(hits.get())   # 1""", a -> new CellValue(a.text(1), a.passedOn(0)))
            .function("mutex() -> mutex", "A lock without a value.", """
                let m = mutex()
                lock m { print("alone") }   # alone""", _ -> new MutexValue())
            .function("semaphore(places) -> semaphore", "A lock that so many tasks can hold at once.", """
                let slots = semaphore(2)
                lock slots { print(slots.free()) }   # 1""", a -> new SemaphoreValue(a.positive(0)))
            .function("channel(capacity = 0) -> channel", """
                A queue between tasks in which so many values can wait; with none, each value goes from hand to hand.""", """
                let ch = channel(1)
                ch.send("hi")
                print(ch.recv())   # hi""", a -> new ChannelValue(a.count(0)))
            .function("event() -> event", "Something that happens once, for others to wait for.", """
                let ready = event()
                print(ready.is_set())   # false""", _ -> new EventValue())
            .function("barrier(tasks) -> barrier", "A place where so many tasks meet.", """
                let meeting = barrier(1)
                meeting.wait()
                print("all are here")   # all are here""", a -> new BarrierValue(a.positive(0)))
            .function("latch(count) -> latch", "A number that tasks count down to 0.", """
                let done = latch(1)
                done.down()
                done.wait()
                print("done")   # done""", a -> new LatchValue(a.count(0)));
    }

    private static String line(Arguments a) {
        return Strings.join(a, 0, " ") + "\n";
    }

    private static Object input(Arguments a) {
        a.host().write(a.text(0));
        try {
            String line = a.host().input().next();
            return line == null ? NullValue.NULL : line;
        } catch (IOException e) {
            throw new Failure(ErrorKind.IO, "cannot read the standard input: " + e.getMessage());
        }
    }

    /** @param sign of the order in which the wanted value stands to the others */
    private static Object best(Arguments a, int sign) {
        boolean alone = a.list(1).size() == 0;
        Object best = alone ? null : a.passedOn(0);
        try (Iteration values = Iteration.of(alone ? a.get(0) : a.list(1), a.task())) {
            for (Object value : values) {
                if (best == null || Integer.signum(Ordering.compare(value, best)) == sign) {
                    best = value;
                }
            }
        }
        if (best == null) {
            throw new Failure(ErrorKind.ARGUMENT, a.called() + " needs at least one value, and there is none").at(0);
        }
        return best;
    }
}
