import java.util.Locale;

import org.hocket.grammar.ParseResult;
import org.hocket.grammar.SourceParser;
import org.hocket.grammar.SourceText;
import org.hocket.grammar.tree.Module;
import org.hocket.interpreter.builtin.BuiltinVocabulary;
import org.hocket.interpreter.check.Checker;
import org.hocket.interpreter.check.Imports;
import org.hocket.interpreter.check.Vocabulary;

/**
 * Writes a script of many lines and tells how long Hocket takes to parse and check it, in this JVM for the first time. The
 * library is there before, as with any script that runs.
 */
final class CheckTime {

    /** A part of a program for orders, whose names end in {@code $}; every part declares its own and uses that before it. */
    private static final String PART = """
            ## An item of an order, as it stands in the file of the day.
            record Item$(name, price = 0.0, count = 1, tags = [])
            error Refused$(what, why)

            let limits$ = [small: 10, medium: 100, large: 1_000]
            let wait$ = 250ms

            ## What the items cost together, with a discount for many of them.
            fn total$(items, discount = 0.05) {
              var sum = 0.0
              for item in items {
                if item.count <= 0 {
                  throw Refused$(item.name, "there are {item.count} of it")
                }
                sum += item.price * item.count
              }
              let many = items.filter(item -> item.count > 10).map(item -> item.count).sum()
              if many > limits$.medium and not items.is_empty() { sum * (1 - discount) } else { sum }
            }

            fn describe$(value) {
              match value {
                0 => "nothing",
                n if n is int and n < 0 => "owed: {-n:>8,}",
                [] => "an empty list",
                [first, ...rest] => "{describe$(first)} and {rest.len()} more",
                Item$(name, price) if price > 99.5 => "the dear {name.upper()}",
                Item$(name, count: 1) => "one {name}",
                [kind: "box", size: s] => "a box of size {s:.2f}",
                "a" | "b" | "c" => "a letter",
                is string => "'{value}'",
                _ => string(value)
              }
            }

            ## Reads orders, one a line: name;price;count
            fn parse$(lines) {
              var items = []
              var line_number = 0
              for line in lines {
                line_number += 1
                let parts = line.split(";").map(part -> part.trim())
                try {
                  let [name, price, count] = parts
                  items.push(Item$(name, float(price), count: int(count), tags: ["line {line_number}"]))
                } catch ParseError | MatchError as e {
                  eprint("line {line_number}: {e.message}", parts)
                  continue
                } finally {
                  if line_number % 1000 == 0 { print("{line_number:,} lines") }
                }
              }
              items
            }

            fn run$(orders, workers = 4) {
              let tasks = orders.enumerate().map(([i, order]) -> async {
                sleep(wait$ / workers)
                total$(order) + i
              })
              var [best, at] = [0.0, -1]
              for [i, value] in (await tasks).enumerate() {
                if value > best { [best, at] = [value, i] }
              }
              let names = orders.flat_map(order -> order.map(item -> item.name)).unique().sorted()
              var counts = [:]
              for name in names {
                counts[name] = (counts.get(name) ?? 0) + orders.count(order -> name in order.map(item -> item.name))
              }
              while counts.len() > limits$["small"] {
                let last = counts.keys().last()
                counts.remove(last)
              }
              timeout 5s { describe$(counts.items().map(([k, v]) -> "{k}={v}").join(", ")) } else { "too slow at {at}: {best:.1f}" }
            }

            """;

    private CheckTime() {
    }

    /** @param arguments how many lines */
    public static void main(String[] arguments) {
        SourceText source = new SourceText("generated.hk", script(Integer.parseInt(arguments[0])));
        Vocabulary vocabulary = new BuiltinVocabulary();
        long start = System.nanoTime();
        Module module = switch (SourceParser.parse(source)) {
            case ParseResult.Parsed parsed -> parsed.module();
            case ParseResult.Failed failed -> throw new IllegalStateException(failed.diagnostics().getFirst().message());
        };
        long parsed = System.nanoTime();
        var errors = Checker.check(source, module, vocabulary,
                path -> new Imports.Problem("there is no `" + path + "`", null)).diagnostics();
        long checked = System.nanoTime();
        if (!errors.isEmpty()) {
            throw new IllegalStateException(errors.getFirst().message());
        }
        System.out.printf(Locale.ROOT, "%,d lines, %,d characters: parsed in %d ms, checked in %d ms, together %d ms%n",
                source.text().lines().count(), source.text().length(), milliseconds(start, parsed),
                milliseconds(parsed, checked), milliseconds(start, checked));
    }

    private static long milliseconds(long from, long to) {
        return (to - from) / 1_000_000;
    }

    /** Whole parts, so that the last one may go beyond {@code lines}. */
    private static String script(int lines) {
        StringBuilder text = new StringBuilder();
        long each = PART.lines().count();
        for (int number = 0; number * each < lines; number++) {
            text.append(PART.replace("$", "_" + number));
        }
        return text.toString();
    }
}
