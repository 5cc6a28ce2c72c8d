package org.hocket.interpreter.value;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.hocket.interpreter.concurrent.LongWork;
import org.hocket.interpreter.concurrent.Task;

/** Values as text: the literals that make them, where there are such. */
public final class Printer {

    private static final int SHORT = 60;

    /** An int of more digits takes long to print, so where only its beginning is wanted it is described. */
    private static final int QUICK_BITS = 10_000;

    private final StringBuilder out = new StringBuilder();
    /** Units after which nothing more is wanted. */
    private final int limit;

    private Printer(int limit) {
        this.limit = limit;
    }

    /** The literal that makes the value. */
    @TruffleBoundary
    public static String literal(Object value) {
        Printer printer = new Printer(Limits.MAX_SIZE);
        printer.print(value);
        return LongWork.walk(printer.out.length(), printer.out::toString);
    }

    /** As {@code print} writes it: a string bare, what a module brings as its type wants, everything else as its literal. */
    @TruffleBoundary
    public static String display(Object value) {
        return switch (value) {
            case String text -> text;
            case LibraryValue library -> library.display();
            default -> literal(value);
        };
    }

    /** The literal, cut to at most 60 code points; takes no longer for a huge value. */
    @TruffleBoundary
    public static String shortened(Object value) {
        Printer printer = new Printer(2 * SHORT);
        printer.print(value);
        String text = printer.out.toString();
        return Text.length(text) <= SHORT ? text : Text.slice(text, 0, SHORT - 1) + "…";
    }

    private void print(Object value) {
        switch (value) {
            case Double number -> out.append(Numbers.text(number));
            case BigInt number -> printInt(number);
            case String text -> quote(text);
            case DurationValue duration -> out.append(Numbers.text(duration));
            case RangeValue range -> printRange(range);
            case ListValue list -> printItems("[", list.iterator(), this::print, "]");
            case MapValue map when map.size() == 0 -> out.append("[:]");
            case MapValue map -> printItems("[", map.entries().iterator(), this::printEntry, "]");
            case SetValue set -> printItems("set([", set.iterator(), this::print, "])");
            case RecordValue record -> printRecord(record);
            case BytesValue bytes -> printBytes(bytes);
            case Task task -> out.append("<task ").append(task.name()).append('>');
            case FunctionValue function -> out.append(function.signature().isAnonymous() ? "<fn>" : "<fn " + function.name() + ">");
            default -> out.append(value);
        }
    }

    private boolean isFull() {
        return out.length() > limit;
    }

    private <T> void printItems(String open, Iterator<T> items, Consumer<T> printItem, String close) {
        out.append(open);
        boolean first = true;
        while (items.hasNext() && !isFull()) {
            LongWork.poll();
            if (!first) {
                out.append(", ");
            }
            first = false;
            printItem.accept(items.next());
        }
        out.append(close);
    }

    private void printEntry(Map.Entry<Object, Object> entry) {
        switch (entry.getKey()) {
            case String name when isIdentifier(name) -> out.append(name);
            case String name -> quote(name);
            default -> {
                out.append('(');
                print(entry.getKey());
                out.append(')');
            }
        }
        out.append(": ");
        print(entry.getValue());
    }

    private static boolean isIdentifier(String name) {
        return !name.isEmpty() && !isDigit(name.charAt(0))
                && name.chars().allMatch(c -> c == '_' || isDigit(c) || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private void printRecord(RecordValue record) {
        Iterator<String> names = record.type().fields().iterator();
        printItems(record.type().name() + "(", List.of(record.toArray()).iterator(), field -> {
            out.append(names.next()).append(": ");
            print(field);
        }, ")");
    }

    private void printRange(RangeValue range) {
        String from = range.hasFrom() ? Long.toString(range.from()) : "";
        String text = from + (range.closed() ? "..=" : "..") + (range.hasTo() ? range.to() : "");
        out.append(range.step() == 1 ? text : "(" + text + ").step(" + range.step() + ")");
    }

    private void printInt(BigInt number) {
        int bits = number.value().bitLength();
        if (bits > QUICK_BITS && limit <= QUICK_BITS) {
            out.append("of about ").append((long) (bits * Math.log10(2))).append(" digits");
        } else {
            out.append(LargeInts.text(number.value(), 10));
        }
    }

    private void printBytes(BytesValue bytes) {
        String text = LongWork.walk(bytes.size(), () -> printable(bytes.array()));
        if (text != null) {
            out.append("bytes(");
            quote(text);
            out.append(')');
        } else {
            Iterator<Object> items = RangeValue.of(0, bytes.size()).iterator();
            printItems("bytes([", items, i -> out.append(bytes.get(((Long) i).intValue())), "])");
        }
    }

    /** The bytes as text, or null where they are not UTF-8 or hold control characters other than tabs and line ends. */
    private static String printable(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.chars().allMatch(c -> !Character.isISOControl(c) || c == '\n' || c == '\t' || c == '\r') ? text : null;
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length() && !isFull(); i++) {
            LongWork.pollAt(i);
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '{' -> out.append("\\{");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (Character.isISOControl(c)) {
                        out.append("\\u{").append(Integer.toHexString(c)).append('}');
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
