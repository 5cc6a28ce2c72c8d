package org.hocket.stdlib.args;

import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Printer;
import org.hocket.stdlib.args.Declared.Kind;

/** The functions of the list {@code args}: what a script's command line may hold, and its reading. */
public final class ArgsFunctions implements Library.Provider {

    @Override
    public String name() {
        return "args";
    }

    @Override
    public Library library() {
        return Library.of("args", """
                A script says what its command line may hold in a map of options, and gets a map of their values. `--help`, \
                or `-h`, prints what they are for and ends the script; a wrong command line is told to the user in one \
                sentence, and ends it with exit code 2. The option of the key `dry_run` is written `--dry-run`.""")
            .function("parse(options, about = \"\")", """
                The values of the options, by their keys. `about` says in the help what the script does.""", """
                let options = args.parse([
                  source: args.positional("the folder to copy from", default: "."),
                  jobs: args.option("how many at once", default: 4),
                  tags: args.option("may be repeated", many: true),
                  dry_run: args.flag("say what would be done, and do nothing", short: "n"),
                ], about: "Copies what is new from one folder to another.")
                print(options.source, options.jobs, options.tags, options.dry_run)   # . 4 [] false""",
                a -> new CommandLineReader(a.map(0), a.text(1), a.host()).read(a.task()))
            .function("flag(about = \"\", short = null)", """
                An option without a value: true where it is given, else false.""", """
                let options = args.parse([verbose: args.flag("say more", short: "v")])
                print(options.verbose)   # false""", a -> Declared.flag(a.text(0), letter(a, 1)).toRecord())
            .function("option(about = \"\", short = null, default = null, type = null, many = false, required = false, choices = [])", """
                An option with a value: `default`, or null, where it is not given. Its type, `"string"`, `"int"`, `"float"`, \
                `"duration"` or `"bool"`, is that of the default or of the choices unless `type` says another. With `many` it may be given \
                several times, and its value is a list.""", """
                let options = args.parse([
                  wait: args.option("between two tries", default: 500ms),
                  format: args.option("of the report", choices: ["text", "json"]),
                ])
                print(options.wait, options.format)   # 500ms null""",
                a -> Declared.of(Kind.OPTION, letter(a, 1), a, 2).toRecord())
            .function("positional(about = \"\", default = null, type = null, many = false, required = true, choices = [])", """
                What stands on the command line without a name, in the order of the keys; it may be left out where it has a \
                default or is not `required`. With `many` it takes all that is left, as a list.""", """
                let options = args.parse([files: args.positional("what to read", many: true, required: false)])
                print(options.files)   # []""", a -> Declared.of(Kind.POSITIONAL, null, a, 1).toRecord());
    }

    /** The letter of an option's short name; Java's null where it has none. */
    private static String letter(Arguments a, int index) {
        if (a.get(index) == NullValue.NULL) {
            return null;
        }
        if (!a.text(index).matches("\\p{L}")) {
            throw new Failure(ErrorKind.ARGUMENT, a.called() + " needs one letter as `short`, not " + Printer.shortened(a.get(index)),
                    "write it without the dash: `short: \"n\"`");
        }
        return a.text(index);
    }
}
