package org.hocket.stdlib.regex;

import com.google.re2j.Pattern;
import java.util.List;

import org.hocket.interpreter.builtin.Arguments;
import org.hocket.interpreter.builtin.Library;
import org.hocket.interpreter.builtin.Patterns;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.LibraryValue;
import org.hocket.interpreter.value.ListValue;

/** The module {@code regex}. */
public final class RegexModule implements Library.Provider {

    @Override
    public String name() {
        return "regex";
    }

    @Override
    public List<String> types() {
        return List.of("pattern", Search.MATCH.name());
    }

    @Override
    public LibraryValue restore(String type, Object state) {
        if (state instanceof ListValue list && list.size() == 2 && list.get(0) instanceof String text && list.get(1) instanceof Long flags) {
            try {
                return new PatternValue(Patterns.compile(text, Math.toIntExact(flags)));
            } catch (Failure | ArithmeticException e) {
                throw new IllegalArgumentException(e);
            }
        }
        throw new IllegalArgumentException(type);
    }

    @Override
    public Library library() {
        Library regex = Library.of("regex", """
                Regular expressions, as RE2 has them: those of Python without references to groups and without looking ahead or behind, so
                that matching takes linear time whatever the pattern. Write them in raw strings: `'\\d+'`. Wherever a function takes a pattern, that
                is its text or a compiled one, and comes first. A `Match` is a record: `text`, `start` and `end` (indexes of characters), `groups`
                (a list of what each group matched, null where it took no part) and `named` (a map of the groups that are called `(?<name>…)`).""")
                .type(PatternMethods.LIBRARY);
        addPatterns(regex);
        addSearches(regex);
        addChanges(regex);
        return regex;
    }

    private static void addPatterns(Library regex) {
        regex.function("compile(pattern, ignore_case = false, multiline = false, dot_all = false)", """
                A pattern to be used many times. With `ignore_case` letters fit in either case, with `multiline` `^` and `$` fit at every line,
                with `dot_all` `.` fits the end of a line, too. What is wrong with a pattern is a `ParseError`.""", """
                let word = regex.compile('[a-z]+', ignore_case: true)
                print(word.find("The end").text)   # The
                print(word)                        # regex.compile('[a-z]+', ignore_case: true)""", a ->
                new PatternValue(Patterns.compile(a.text(0), flags(a))))
            .function("escape(text)", "A pattern that fits just that text.", """
                print(regex.matches(regex.escape("1+1"), "1+1"))   # true""", a -> Pattern.quote(a.text(0)));
    }

    private static int flags(Arguments a) {
        return (a.bool(1) ? Pattern.CASE_INSENSITIVE : 0) | (a.bool(2) ? Pattern.MULTILINE : 0) | (a.bool(3) ? Pattern.DOTALL : 0);
    }

    private static void addSearches(Library regex) {
        regex.function("matches(pattern, text)", "Whether the pattern fits the whole text.", """
                print(regex.matches('\\d{4}-\\d\\d', "2026-05"))   # true""", Matching::matches)
            .function("find(pattern, text, start = 0)", "The first match in the text, from an index on, or null.", """
                let m = regex.find('(?<year>\\d{4})-(\\d\\d)', "in 2026-05")
                print(m.text, m.start, m.groups)   # 2026-05 3 ["2026", "05"]
                print(m.named.year)                # 2026
                print(regex.find('x', "abc"))      # null""", Matching::find)
            .function("find_all(pattern, text)", """
                All matches in the text, from left to right, without overlap: a stream that looks for them as the loop goes on.""", """
                for m in regex.find_all('\\w+', "to be") { print(m.start, m.text) }
                # 0 to
                # 3 be""", Matching::findAll);
    }

    private static void addChanges(Library regex) {
        regex.function("replace(pattern, text, by, count = null)", """
                The text with something in place of all matches, or of the first `count`: a text, in which `$1` and `${name}` stand for what a
                group matched, `$0` for the match and `$$` for a dollar sign; or what a function of the match returns.""", """
                print(regex.replace('(\\w+)@(\\w+)', "ada@home", '$2 of $1'))        # home of ada
                print(regex.replace('\\d+', "7 and 8", m -> "{m.text.to_int() + 1}"))   # 8 and 9""", Matching::replace)
            .function("split(pattern, text, limit = null)", "A list of the parts between the matches, at most `limit` of them.", """
                print(regex.split('\\s*[,;]\\s*', "a , b;c"))   # ["a", "b", "c"]""", Matching::split);
    }
}
