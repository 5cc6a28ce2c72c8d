package org.hocket.repl;

import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

import org.hocket.grammar.Highlighting;

/** Shows the parts of an input in colours while it is typed. */
final class InputHighlighter implements Highlighter {

    @Override
    public AttributedString highlight(LineReader reader, String input) {
        if (input.startsWith(Commands.PREFIX)) {
            return new AttributedString(input, AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN));
        }
        AttributedStringBuilder shown = new AttributedStringBuilder();
        int end = 0;
        for (Highlighting.Part part : Highlighting.of(input)) {
            shown.append(input, end, part.span().start());
            end = part.span().end();
            shown.styled(style(part.kind()), input.subSequence(part.span().start(), end));
        }
        return shown.append(input, end, input.length()).toAttributedString();
    }

    private static AttributedStyle style(Highlighting.Kind kind) {
        AttributedStyle plain = AttributedStyle.DEFAULT;
        return switch (kind) {
            case KEYWORD -> plain.foreground(AttributedStyle.BLUE).bold();
            case CONSTANT, NUMBER -> plain.foreground(AttributedStyle.MAGENTA);
            case STRING -> plain.foreground(AttributedStyle.GREEN);
            case COMMENT -> plain.foreground(AttributedStyle.BRIGHT | AttributedStyle.BLACK);
        };
    }
}
