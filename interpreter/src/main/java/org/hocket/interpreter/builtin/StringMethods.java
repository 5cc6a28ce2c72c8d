package org.hocket.interpreter.builtin;

import java.util.Locale;
import java.util.function.IntPredicate;

import org.hocket.interpreter.concurrent.LongWork;
import org.hocket.interpreter.value.Formatter;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Text;

/** The methods of strings. Lengths and indexes count code points. */
final class StringMethods {

    private StringMethods() {
    }

    static Library library() {
        Library string = Library.of("string", "Text, as a sequence of code points: `\"hi {name}\"`.");
        addForms(string);
        addTrims(string);
        addPads(string);
        addParts(string);
        addSearches(string);
        addTests(string);
        addConversions(string);
        return string;
    }

    private static void addForms(Library string) {
        string.method("len() -> int", "The number of code points.", """
                print("héllo".len())   # 5""", Sizes::length)
            .method("is_empty() -> bool", "Whether it has no characters.", """
                print("".is_empty())   # true""", Sizes::isEmpty)
            .method("upper() -> string", "The text in capital letters.", """
                print("straße".upper())   # STRASSE""", a -> LongWork.walk(a.text(0).length(), () -> a.text(0).toUpperCase(Locale.ROOT)))
            .method("lower() -> string", "The text in small letters.", """
                print("ABC".lower())   # abc""", a -> LongWork.walk(a.text(0).length(), () -> a.text(0).toLowerCase(Locale.ROOT)))
            .method("replace(old, new, count = null) -> string", "The text with `new` in place of every `old`, or of the first `count` of them.", """
                print("a-b-c".replace("-", "+"))      # a+b+c
                print("a-b-c".replace("-", "+", 1))   # a+b-c""",
                a -> Strings.replace(a.text(0), a.text(1), a.text(2), a.isNull(3) ? Integer.MAX_VALUE : a.count(3)))
            .method("repeat(n) -> string", "The text `n` times.", """
                print("ab".repeat(3))   # ababab""", a -> Strings.repeat(a.text(0), a.bigInteger(1)));
    }

    private static void addTrims(Library string) {
        string.method("trim(characters = null) -> string", "The text without white space at its ends, or without those characters there.", """
                print("  hi ".trim())        # hi
                print("--hi-".trim("-"))     # hi""", a -> trim(a, true, true))
            .method("trim_start(characters = null) -> string", "The text without white space, or those characters, at its start.", """
                print("0042".trim_start("0"))   # 42""", a -> trim(a, true, false))
            .method("trim_end(characters = null) -> string", "The text without white space, or those characters, at its end.", """
                print("hi!!".trim_end("!"))   # hi""", a -> trim(a, false, true))
            .method("remove_prefix(prefix) -> string", "The text without `prefix`, where it starts with it.", """
                print("un-do".remove_prefix("un-"))   # do""",
                a -> a.text(0).startsWith(a.text(1)) ? a.text(0).substring(a.text(1).length()) : a.text(0))
            .method("remove_suffix(suffix) -> string", "The text without `suffix`, where it ends with it.", """
                print("may.txt".remove_suffix(".txt"))   # may""", a -> {
                    String text = a.text(0);
                    return text.endsWith(a.text(1)) ? text.substring(0, text.length() - a.text(1).length()) : text;
                });
    }

    private static void addPads(Library string) {
        string.method("pad_left(width, fill = \" \") -> string", "The text with as many `fill` before it as make it `width` long.", """
                print("7".pad_left(3, "0"))   # 007""", a -> Text.concat(Strings.padding(a), a.text(0)))
            .method("pad_right(width, fill = \" \") -> string", "The text with as many `fill` behind it as make it `width` long.", """
                print("7".pad_right(3, "."))   # 7..""", a -> Text.concat(a.text(0), Strings.padding(a)))
            .method("format(spec) -> string", "The text in the form that the spec says, as behind the colon in `\"{text:>10}\"`.", """
                print("[" + "abc".format(">6") + "]")   # [   abc]""", a -> Formatter.format(a.text(0), a.text(1)));
    }

    private static void addParts(Library string) {
        string.method("split(separator = null, limit = null) -> list", """
                A list of the parts between the separators, at most `limit` of them. Without a separator: between runs of white space.""", """
                print("a,b,,c".split(","))         # ["a", "b", "", "c"]
                print(" a  b ".split())            # ["a", "b"]
                print("k=v=w".split("=", 2))       # ["k", "v=w"]""", a -> {
                    int most = a.isNull(2) ? Integer.MAX_VALUE : a.positive(2);
                    return a.isNull(1) ? Strings.splitAtSpace(a.text(0), most) : Strings.split(a.text(0), a.text(1), most);
                })
            .method("lines() -> list", "A list of its lines, without their ends.", """
                print("a\\nb\\n".lines())   # ["a", "b"]""", a -> Strings.lines(a.text(0)))
            .method("chars() -> list", "A list of its characters, each a string of one code point.", """
                print("hé".chars())   # ["h", "é"]""", a -> a.listOf(0))
            .method("join(items) -> string", "The items as one string, each as `print` shows it, with this text between them.", """
                print(", ".join(["a", "b"]))   # a, b""", a -> Strings.join(a, 1, a.text(0)));
    }

    private static void addSearches(Library string) {
        string.method("starts_with(prefix) -> bool", "Whether the text begins with that one.", """
                print("hello".starts_with("he"))   # true""", a -> a.text(0).startsWith(a.text(1)))
            .method("ends_with(suffix) -> bool", "Whether the text ends with that one.", """
                print("hello".ends_with("lo"))   # true""", a -> a.text(0).endsWith(a.text(1)))
            .method("contains(part) -> bool", "Whether that text is in it; `in` asks the same.", """
                print("hello".contains("ell"))   # true""", a -> Text.find(a.text(0), a.text(1), 0) >= 0)
            .method("index_of(part, start = 0)", "The index at which that text is first found, from `start` on, or null.", """
                print("hello".index_of("l"))      # 2
                print("hello".index_of("l", 3))   # 3
                print("hello".index_of("x"))      # null""", StringMethods::indexOf)
            .method("count(part)", "How often that text is in it, without overlap.", """
                print("banana".count("an"))   # 2""", a -> (long) Strings.count(a.text(0), a.text(1)))
            .method("matches(pattern) -> bool", "Whether the regular expression fits the whole text; the module `regex` does more with them.", """
                print("2026-05".matches('\\d{4}-\\d\\d'))   # true""", a ->
                Patterns.matcher(Patterns.compile(a.text(1), 0), a.text(0), a.task()).matches());
    }

    private static void addTests(Library string) {
        string.method("is_letter() -> bool", "Whether it is not empty and all its characters are letters.", """
                print("é".is_letter())   # true""", a -> all(a, Character::isLetter))
            .method("is_digit() -> bool", "Whether it is not empty and all its characters are decimal digits.", """
                print("42".is_digit())   # true""", a -> all(a, Character::isDigit))
            .method("is_alphanumeric() -> bool", "Whether it is not empty and all its characters are letters or decimal digits.", """
                print("a1".is_alphanumeric())   # true""", a -> all(a, Character::isLetterOrDigit))
            .method("is_space() -> bool", "Whether it is not empty and all its characters are white space.", """
                print(" ".is_space())   # true""", a -> all(a, Character::isWhitespace));
    }

    private static void addConversions(Library string) {
        string.method("to_int(base = 10) -> int", "The int that its digits make; a `ParseError` where they make none.", """
                print("42".to_int())     # 42
                print("ff".to_int(16))   # 255""", Conversions::toInt)
            .method("to_float() -> float", "The float that it reads as; a `ParseError` where it reads as none.", """
                print("1e3".to_float())   # 1000.0""", a -> a.convert(0, Conversions::toFloat))
            .method("encode() -> bytes", "The bytes of the text in UTF-8.", """
                print("é".encode().len())   # 2""", a -> Utf8.encode(a.text(0)));
    }

    private static String trim(Arguments a, boolean atStart, boolean atEnd) {
        return Strings.trim(a.text(0), a.isNull(1) ? null : a.text(1), atStart, atEnd);
    }

    private static Object indexOf(Arguments a) {
        String text = a.text(0);
        long start = a.integer(2) < 0 ? a.integer(2) + Text.length(text) : a.integer(2);
        if (start > Text.length(text)) {
            return NullValue.NULL;
        }
        int found = Text.find(text, a.text(1), Text.offset(text, (int) Math.max(start, 0)));
        return found < 0 ? NullValue.NULL : (Object) (long) Text.index(text, found);
    }

    private static boolean all(Arguments a, IntPredicate test) {
        String text = a.text(0);
        for (int offset = 0; offset < text.length(); offset += Character.charCount(text.codePointAt(offset))) {
            LongWork.pollAt(offset);
            if (!test.test(text.codePointAt(offset))) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
