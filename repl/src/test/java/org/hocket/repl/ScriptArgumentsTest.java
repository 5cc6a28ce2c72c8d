package org.hocket.repl;

import static org.hocket.repl.Outcomes.assertPrints;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.hocket.repl.Command.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code args.parse}, as users of a script meet it. */
class ScriptArgumentsTest {

    private static final String USAGE = """
            usage: copy.hk [-nh] [--jobs=<int>] [--tags=<string>]... [--wait=<duration>]
                           [--as=<text|json>] <source> [<target>]
            """;

    @TempDir Path folder;
    private Path script;

    @BeforeEach
    void write() throws Exception {
        script = Files.writeString(folder.resolve("copy.hk"), """
                let options = args.parse([
                  source: args.positional("the folder to copy from"),
                  target: args.positional("the folder to copy to, 100% new", default: "."),
                  dry_run: args.flag("say what would be done, and do nothing", short: "n"),
                  jobs: args.option("how many at once", default: 4),
                  tags: args.option("may be repeated", many: true),
                  wait: args.option("between two tries", type: "duration"),
                  as: args.option("of the report", choices: ["text", "json"]),
                ], about: "Copies what is new, 100% of it.")
                print(options)
                """);
    }

    private Outcome run(String... words) throws Exception {
        Object[] all = new Object[words.length + 1];
        all[0] = script;
        System.arraycopy(words, 0, all, 1, words.length);
        return Command.of(Arrays.asList(all).toArray()).run();
    }

    private void assertRefused(String why, String... words) throws Exception {
        assertEquals(new Outcome("", "copy.hk: " + why + "\n" + USAGE, 2), run(words));
    }

    @Test
    void values_have_the_types_that_were_declared() throws Exception {
        assertPrints("""
                [source: "a", target: "b", dry_run: true, jobs: 8, tags: ["x", "y"], wait: 1.5s, as: "json"]
                """, run("a", "-n", "--jobs=8", "--tags", "x", "--tags=y", "b", "--wait", "1.5s", "--as", "json"));
    }

    @Test
    void what_is_left_out_has_its_default() throws Exception {
        assertPrints("""
                [source: "--a", target: ".", dry_run: false, jobs: 4, tags: [], wait: null, as: null]
                """, run("--", "--a"));
    }

    @Test
    void a_word_behind_an_at_sign_is_no_file_of_arguments() throws Exception {
        String word = "@" + Files.writeString(folder.resolve("words"), "--jobs=8 a b");
        assertPrints("[source: \"" + word + "\", target: \".\", dry_run: false, jobs: 4, tags: [], wait: null, as: null]\n", run(word));
    }

    @Test
    void help_is_made_of_what_was_declared() throws Exception {
        assertPrints(USAGE + """
                Copies what is new, 100% of it.

                      <source>            the folder to copy from
                      [<target>]          the folder to copy to, 100% new (default: .)

                  -n, --dry-run           say what would be done, and do nothing
                      --jobs=<int>        how many at once (default: 4)
                      --tags=<string>     may be repeated
                      --wait=<duration>   between two tries
                      --as=<text|json>    of the report
                  -h, --help              show this text
                """, run("--help"));
    }

    @Test
    void a_wrong_command_line_is_refused_in_one_sentence() throws Exception {
        assertRefused("`<source>` is missing");
        assertRefused("there is no option `--dry-rum`; did you mean `--dry-run`?", "a", "--dry-rum");
        assertRefused("`c` is one argument too many", "a", "b", "c");
        assertRefused("`--jobs` needs an int, not `many`", "a", "--jobs", "many");
        assertRefused("`--jobs` needs a value: `--jobs <int>`", "a", "--jobs");
        assertRefused("`--jobs` is given twice", "a", "--jobs", "1", "--jobs", "2");
        assertRefused("`--wait` needs a duration such as 500ms, 1.5s or 2h, not `5`", "a", "--wait", "5");
        assertRefused("`--as` is one of `text`, `json`, not `xml`", "a", "--as", "xml");
    }
}
