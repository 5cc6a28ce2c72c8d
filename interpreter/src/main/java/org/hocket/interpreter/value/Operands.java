package org.hocket.interpreter.value;

import java.util.List;
import java.util.regex.Pattern;

import org.hocket.grammar.SourceText;
import org.hocket.grammar.Span;

/**
 * What an operation works on, as the script writes it: the operands of an operator, the arguments of a call.
 *
 * @param source  the text that they stand in; null where there is none
 * @param spans   where each stands; null for one that is not written, such as an argument that is left out
 * @param culprit the one that is to blame; -1 where that is not known
 */
public record Operands(SourceText source, List<Span> spans, int culprit) {

    /** Of an operation that stands in no script. */
    public static final Operands NONE = new Operands(null, List.of(), -1);

    private static final int LONGEST = 40;

    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9_.]*");
    private static final Pattern SIMPLE_TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern TIGHT = Pattern.compile("[\\p{L}\\p{N}_.?]+(?:\\([^()]*\\)|\\[[^\\[\\]]*])?|\\[.*]|" + SIMPLE_TEXT);

    /** The same, with the one that is to blame. */
    public Operands blaming(int index) {
        return new Operands(source, spans, index);
    }

    /** Where an operand stands; null where that is not known. */
    public Span span(int index) {
        return 0 <= index && index < spans.size() ? spans.get(index) : null;
    }

    /** An operand as it is written, to be repeated in a help; {@code otherwise} where that is not known or too long. */
    public String text(int index, String otherwise) {
        Span span = span(index);
        if (span == null || span.length() > LONGEST) {
            return otherwise;
        }
        String text = source.text(span);
        return text.indexOf('\n') >= 0 ? otherwise : text;
    }

    /** The same, in parentheses where an operator or a method would take only a part of it. */
    public String operand(int index, String otherwise) {
        String text = text(index, otherwise);
        return TIGHT.matcher(text).matches() ? text : "(" + text + ")";
    }

    /** The one that is to blame, as {@link #operand}. */
    public String culprit(String otherwise) {
        return operand(culprit, otherwise);
    }

    /** Whether an operand is written as a number. */
    boolean isNumber(int index) {
        return NUMBER.matcher(text(index, "")).matches();
    }

    /** An operand as a part of a text: a hole, or what it shows where that is plain. */
    String inText(int index, String otherwise) {
        String text = text(index, otherwise);
        return SIMPLE_TEXT.matcher(text).matches() ? text.substring(1, text.length() - 1)
                : isNumber(index) ? text : "{" + text + "}";
    }
}
