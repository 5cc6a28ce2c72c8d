package org.hocket.stdlib.regex;

import org.hocket.interpreter.builtin.Library;

/** The methods of patterns. */
final class PatternMethods {

    static final Library LIBRARY = Library.of("pattern", """
            A compiled regular expression. Its fields are `pattern` (the text), `groups` (how many) and `names` (of those groups that have one).""")
            .method("matches(text)", "Whether it fits the whole text.", """
                    let month = regex.compile('(\\d{4})-(\\d\\d)')
                    print(month.matches("2026-05"), month.matches("in 2026-05"))   # true false""", Matching::matches)
            .method("find(text, start = 0)", "The first match in the text, from an index on, or null.", """
                    let word = regex.compile('\\w+')
                    print(word.find("go on").text, word.find("go on", 2).text)   # go on""", Matching::find)
            .method("find_all(text)", "All matches in the text, from left to right, without overlap: a stream that looks for them as the loop goes on.", """
                    let word = regex.compile('[a-z]+', ignore_case: true)
                    print(word.find_all("Go on").map(m -> m.text))   # ["Go", "on"]""", Matching::findAll)
            .method("replace(text, by, count = null)", "The text with something in place of all matches, or of the first `count`, as `regex.replace` does it.", """
                    print(regex.compile('\\s+').replace("a  b   c", " "))   # a b c""", Matching::replace)
            .method("split(text, limit = null)", "A list of the parts between the matches, at most `limit` of them.", """
                    print(regex.compile('\\s*,\\s*').split("a , b,c"))   # ["a", "b", "c"]""", Matching::split);

    private PatternMethods() {
    }
}
