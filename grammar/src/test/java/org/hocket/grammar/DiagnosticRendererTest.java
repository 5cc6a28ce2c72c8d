package org.hocket.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class DiagnosticRendererTest {

    private static final SourceText REPORT = new SourceText("report.hk", "fn f(total, name) {\n\n  let s = total + name\n}\n");

    @Test
    void thePlaceItsLabelsTheHelpAndTheTrailAreShown() {
        Diagnostic diagnostic = new Diagnostic("TypeError", "cannot add int and string", place(REPORT, "+"),
                List.of(label("total", 3, "int 3"), label("name", 3, "string \"Ada\"")),
                "to join text, write \"{total}{name}\"", List.of("in task fetch(2), started at report.hk:11:9"));
        assertRendered("""
                error[TypeError]: cannot add int and string
                  --> report.hk:3:17
                   |
                 3 |   let s = total + name
                   |           ----- ^ ---- string "Ada"
                   |           int 3
                   |
                   = help: to join text, write "{total}{name}"
                  in task fetch(2), started at report.hk:11:9
                """, diagnostic);
    }

    @Test
    void labelsOfOtherLinesHaveTheirOwn() {
        Diagnostic diagnostic = new Diagnostic("TypeError", "no", place(REPORT, "+"),
                List.of(label("total", 1, "given here"), label("let", 3, "for this"), label("+", 3, "fails")), null, List.of());
        assertRendered("""
                error[TypeError]: no
                  --> report.hk:3:17
                   |
                 1 | fn f(total, name) {
                   |      ----- given here
                ...
                 3 |   let s = total + name
                   |   ---           ^ fails
                   |   for this
                """, diagnostic);
    }

    @Test
    void severalTextsBelowALineAreJoinedToTheirMarks() {
        Diagnostic diagnostic = new Diagnostic("TypeError", "no", place(REPORT, "+"),
                List.of(label("let", 3, "one"), label("s", 3, "two"), label("name", 3, "three")), null, List.of());
        assertRendered("""
                error[TypeError]: no
                  --> report.hk:3:17
                   |
                 3 |   let s = total + name
                   |   --- -         ^ ---- three
                   |   |   two
                   |   one
                """, diagnostic);
    }

    @Test
    void withoutAPlaceThereAreHeaderHelpAndTrail() {
        Diagnostic diagnostic = new Diagnostic("Error", "no", null, List.of(), "yes", List.of("in main"));
        assertRendered("""
                error[Error]: no
                  = help: yes
                  in main
                """, diagnostic);
    }

    @Test
    void aSpanOfSeveralLinesIsMarkedToTheEndOfItsFirst() {
        SourceText source = new SourceText("a.hk", "let a = f(\n  1,\n)  \n");
        assertRendered("""
                error[Error]: no
                  --> a.hk:1:9
                   |
                 1 | let a = f(
                   |         ^^
                """, Diagnostic.of("Error", "no", source, new Span(8, 17), null));
    }

    @Test
    void theEndOfTheFileHasAMark() {
        SourceText source = new SourceText("a.hk", "a\n");
        assertRendered("""
                error[Error]: no
                  --> a.hk:2:1
                   |
                 2 |
                   | ^
                """, Diagnostic.of("Error", "no", source, new Span(2, 2), null));
    }

    @Test
    void lineNumbersStandOnTheRight() {
        SourceText source = new SourceText("a.hk", "a\n".repeat(10));
        Diagnostic diagnostic = new Diagnostic("Error", "no", new Diagnostic.Place(source, new Span(18, 19)),
                List.of(new Diagnostic.Label(new Span(16, 17), "here")), "yes", List.of());
        assertRendered("""
                error[Error]: no
                   --> a.hk:10:1
                    |
                  9 | a
                    | - here
                 10 | a
                    | ^
                    |
                    = help: yes
                """, diagnostic);
    }

    @Test
    void marksStandBelowTheirTextBehindTabsAndWideCharacters() {
        SourceText source = new SourceText("a.hk", "\t\"漢字😀e\u0301\" x");
        assertRendered("""
                error[Error]: no
                  --> a.hk:1:10
                   |
                 1 |     "漢字😀e\u0301" x
                   |               ^
                """, Diagnostic.of("Error", "no", source, new Span(10, 11), null));
    }

    @Test
    void controlCharactersAreNotSentToTheTerminal() {
        SourceText source = new SourceText("a.hk", "a\u001B[31mb");
        assertRendered("""
                error[Error]: no
                  --> a.hk:1:7
                   |
                 1 | a\uFFFD[31mb
                   |       ^
                """, Diagnostic.of("Error", "no", source, new Span(6, 7), null));
    }

    @Test
    void aLongLineIsShownAroundItsPlace() {
        String line = "x".repeat(500) + "Y" + "z".repeat(500);
        String shown = "…" + "x".repeat(40) + "Y" + "z".repeat(79) + "…";
        assertRendered("error[Error]: no\n  --> a.hk:1:501\n   |\n 1 | " + shown + "\n   | " + " ".repeat(41) + "^\n",
                Diagnostic.of("Error", "no", new SourceText("a.hk", line), new Span(500, 501), null));
    }

    @Test
    void aMarkOutsideTheShownPartStandsAtItsEdge() {
        SourceText source = new SourceText("a.hk", "x".repeat(1_000));
        Diagnostic diagnostic = new Diagnostic("Error", "no", new Diagnostic.Place(source, new Span(500, 501)),
                List.of(new Diagnostic.Label(new Span(900, 910), "far")), null, List.of());
        assertRendered("error[Error]: no\n  --> a.hk:1:501\n   |\n 1 | …" + "x".repeat(120) + "…\n   | "
                + " ".repeat(41) + "^" + " ".repeat(79) + "- far\n", diagnostic);
    }

    @Test
    void coloursAreCodesAroundTheSameText() {
        Diagnostic diagnostic = new Diagnostic("Error", "no", new Diagnostic.Place(new SourceText("a.hk", "a + b"), new Span(2, 3)),
                List.of(new Diagnostic.Label(new Span(0, 1), "int 1")), "yes", List.of("in f"));
        String coloured = DiagnosticRenderer.renderColoured(diagnostic);
        assertEquals(DiagnosticRenderer.render(diagnostic), coloured.replaceAll("\u001B\\[[0-9;]*m", ""));
        assertTrue(coloured.contains("\u001B[36m-\u001B[0m \u001B[1;31m^\u001B[0m"), coloured);
    }

    @Test
    void controlCharactersOfAMessageAreNotSentToTheTerminal() {
        assertRendered("error[Error]: a\uFFFD[31mb", new Diagnostic("Error", "a\u001B[31mb", null, List.of(), null, List.of()));
    }

    private static void assertRendered(String expected, Diagnostic diagnostic) {
        assertEquals(expected.lines().collect(Collectors.joining("\n")), DiagnosticRenderer.render(diagnostic));
    }

    private static Diagnostic.Place place(SourceText source, String text) {
        return new Diagnostic.Place(source, span(source, text, 1));
    }

    private static Diagnostic.Label label(String text, int line, String label) {
        return new Diagnostic.Label(span(REPORT, text, line), label);
    }

    private static Span span(SourceText source, String text, int line) {
        int start = source.text().indexOf(text, source.lineStart(line));
        return new Span(start, start + text.length());
    }
}
