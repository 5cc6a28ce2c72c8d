package org.hocket.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

import org.hocket.grammar.tree.Expression;
import org.hocket.grammar.tree.Identifier;

/** Builds commands out of their texts and holes. */
final class SyntaxCommands {

    private static final String IN_COMMAND = "put them into quotes of the shell: `'{…}'`";

    /** What follows the brace of a name alone. */
    private static final Pattern NAME_IN_BRACES = Pattern.compile("^(\\w+)\\}");

    private final SyntaxBuilder builder;

    SyntaxCommands(SyntaxBuilder builder) {
        this.builder = builder;
    }

    Expression command(HocketParser.CommandContext command) {
        List<String> texts = new ArrayList<>();
        List<Expression.Part> holes = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (ParseTree child : command.children) {
            if (child instanceof HocketParser.HoleContext hole) {
                texts.add(meant(text));
                text.setLength(0);
                holes.add(builder.strings.hole(hole, IN_COMMAND));
            } else if (isText((TerminalNode) child)) {
                text.append(child.getText());
            }
        }
        texts.add(meant(text));
        return new Expression.Command(texts, holes, braced(command), SyntaxSpans.of(command));
    }

    private static boolean isText(TerminalNode token) {
        return token.getSymbol().getType() == HocketLexer.COMMAND_TEXT || token.getSymbol().getType() == HocketLexer.COMMAND_BRACE;
    }

    /** A backtick of the shell's is the only thing that has to be written otherwise. */
    private static String meant(StringBuilder written) {
        return written.toString().replace("\\`", "`");
    }

    private List<Expression.BracedName> braced(HocketParser.CommandContext command) {
        List<Expression.BracedName> names = new ArrayList<>();
        for (TerminalNode brace : command.COMMAND_BRACE()) {
            int start = brace.getSymbol().getStopIndex() + 1;
            String source = builder.problems.source().text();
            Matcher name = NAME_IN_BRACES.matcher(source).region(start, source.length());
            if (name.lookingAt()) {
                Identifier written = new Identifier(name.group(1), new Span(start, start + name.group(1).length()));
                names.add(new Expression.BracedName(written, source.charAt(start - 2) == '$'));
            }
        }
        return names;
    }
}
