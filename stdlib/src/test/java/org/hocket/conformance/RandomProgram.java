package org.hocket.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A program of assignments, changes in place, calls, closures and loops over a few variables, made together with what it
 * prints by a model in which every read copies deeply.
 */
final class RandomProgram {

    /** Functions that change what they keep of an argument, and one that only reads. */
    private static final String FUNCTIONS = """
            fn grown(xs) { var mine = xs; mine.push(-1); mine }
            fn nested(xs) { var mine = [xs, xs]; mine[0].push(-2); mine }
            fn wasted(xs) { var mine = xs; mine.push(-3); mine[0] = -4; null }
            fn read(xs) = xs.len()
            """;
    private static final int VARIABLES = 4;
    private static final int MOST_CELLS = 60;

    private final Random random;
    private final StringBuilder text = new StringBuilder(FUNCTIONS);
    private final List<String> output = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    RandomProgram(long seed, int statements) {
        random = new Random(seed);
        for (int i = 0; i < VARIABLES; i++) {
            line("var v" + i + " = [" + i + "]");
            values.add(new ArrayList<>(List.of((long) i)));
        }
        for (int i = 0; i < statements; i++) {
            statement();
        }
        printAll();
    }

    String text() {
        return text.toString();
    }

    List<String> output() {
        return output;
    }

    private void line(String statement) {
        text.append(statement).append('\n');
    }

    /** A place in a variable: its text, and the list that it is in the model. */
    private record Target(String text, List<Object> list) {
    }

    private record Expression(String text, Object value) {
    }

    private void statement() {
        int variable = random.nextInt(VARIABLES);
        if (cells(values.get(variable)) > MOST_CELLS) {
            line("v" + variable + " = [0]");
            values.set(variable, new ArrayList<>(List.of(0L)));
        }
        Target target = target(variable);
        switch (random.nextInt(10)) {
            case 0 -> assign(variable, expression());
            case 1, 2 -> push(target);
            case 3, 4 -> setItem(target);
            case 5 -> loop(variable, target);
            case 6 -> closure(variable);
            case 7 -> call(variable);
            case 8 -> swap(variable, random.nextInt(VARIABLES));
            default -> printAll();
        }
    }

    private void assign(int variable, Expression value) {
        line("v" + variable + " = " + value.text());
        values.set(variable, value.value());
    }

    private void push(Target target) {
        Expression item = item();
        line(target.text() + ".push(" + item.text() + ")");
        target.list().add(item.value());
    }

    private void setItem(Target target) {
        if (!target.list().isEmpty()) {
            int index = random.nextInt(target.list().size());
            Expression item = item();
            line(target.text() + "[" + index + "] = " + item.text());
            target.list().set(index, item.value());
        }
    }

    private void loop(int variable, Target target) {
        line("for x in v" + variable + " { " + target.text() + ".push(x) }");
        // A copy of the items, too: the loop's subject does not change while it is walked.
        List<Object> subject = list(copy(values.get(variable)));
        target.list().addAll(subject);
    }

    /** The closure changes the variable itself, but what it gave before stays as it was. */
    private void closure(int variable) {
        String name = "v" + variable;
        line("if true { let change = () -> { " + name + ".push(7); " + name + " }; let kept = change(); change(); print(kept, "
                + name + ") }");
        List<Object> value = list(values.get(variable));
        value.add(7L);
        String kept = print(value);
        value.add(7L);
        output.add(kept + " " + print(value));
    }

    private void call(int variable) {
        int from = random.nextInt(VARIABLES);
        List<Object> argument = list(copy(values.get(from)));
        switch (random.nextInt(4)) {
            case 0 -> {
                argument.add(-1L);
                assign(variable, new Expression("grown(v" + from + ")", argument));
            }
            case 1 -> {
                List<Object> changed = list(copy(argument));
                changed.add(-2L);
                assign(variable, new Expression("nested(v" + from + ")", new ArrayList<>(List.of(changed, argument))));
            }
            case 2 -> line("wasted(v" + from + ")");
            default -> {
                line("print(read(v" + from + "))");
                output.add(String.valueOf(argument.size()));
            }
        }
    }

    private void swap(int a, int b) {
        line("[v" + a + ", v" + b + "] = [v" + b + ", v" + a + "]");
        Object first = copy(values.get(a));
        Object second = copy(values.get(b));
        values.set(a, second);
        values.set(b, first);
    }

    private void printAll() {
        line("print(v0, v1, v2, v3)");
        output.add(values.stream().map(RandomProgram::print).collect(Collectors.joining(" ")));
    }

    /** The variable itself, or a list at any depth in it. */
    private Target target(int variable) {
        Target target = new Target("v" + variable, list(values.get(variable)));
        while (random.nextInt(3) > 0) {
            Target inner = inner(target);
            if (inner == null) {
                return target;
            }
            target = inner;
        }
        return target;
    }

    private Target inner(Target target) {
        if (target.list().isEmpty()) {
            return null;
        }
        int index = random.nextInt(target.list().size());
        String place = target.text() + "[" + index + "]";
        return switch (target.list().get(index)) {
            case List<?> list -> new Target(place, list(list));
            case Map<?, ?> map -> new Target(place + ".k", list(map.get("k")));
            default -> null;
        };
    }

    /** One whose value is a list, as variables hold no others. */
    private Expression expression() {
        int variable = random.nextInt(VARIABLES);
        Object value = copy(values.get(variable));
        return switch (random.nextInt(3)) {
            case 0 -> new Expression("v" + variable, value);
            case 1 -> new Expression("[v" + variable + ", v" + variable + "]", new ArrayList<>(List.of(value, copy(value))));
            default -> {
                long number = random.nextInt(100);
                yield new Expression("[" + number + "]", new ArrayList<>(List.of(number)));
            }
        };
    }

    private Expression item() {
        return random.nextInt(3) == 0 ? map() : expression();
    }

    private Expression map() {
        int variable = random.nextInt(VARIABLES);
        return new Expression("[k: v" + variable + "]", new LinkedHashMap<>(Map.of("k", copy(values.get(variable)))));
    }

    private static int cells(Object value) {
        return switch (value) {
            case List<?> list -> 1 + list.stream().mapToInt(RandomProgram::cells).sum();
            case Map<?, ?> map -> 1 + cells(map.get("k"));
            default -> 1;
        };
    }

    private static Object copy(Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(RandomProgram::copy).collect(Collectors.toCollection(ArrayList::new));
            case Map<?, ?> map -> new LinkedHashMap<>(Map.of("k", copy(map.get("k"))));
            default -> value;
        };
    }

    private static String print(Object value) {
        return switch (value) {
            case List<?> list -> list.stream().map(RandomProgram::print).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map -> "[k: " + print(map.get("k")) + "]";
            default -> value.toString();
        };
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }
}
