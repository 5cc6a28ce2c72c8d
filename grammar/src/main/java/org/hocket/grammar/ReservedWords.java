package org.hocket.grammar;

import java.util.List;
import java.util.Map;

/** Words of the language where a name or a value is meant, and words of later versions. */
final class ReservedWords extends MistakeFinder {

    private static final Map<String, String> LATER = Map.of("lazy", "lazy graphs");

    ReservedWords(FailurePlace place) {
        super(place);
    }

    @Override
    Mistake find() {
        int type = place.type(0);
        String word = place.text(0);
        boolean nameMeant = place.expectsName();
        if (type == HocketLexer.RESERVED) {
            return here("`" + word + "` is reserved for " + LATER.get(word) + ", which this version does not have",
                    nameMeant ? chooseAnother(word) : null);
        }
        return first(this::jump, () -> nameMeant ? asName(type, word) : null);
    }

    /** Every use of the name would be an error too, but they all come from this one. */
    private Mistake asName(int type, String word) {
        boolean keyword = type >= HocketLexer.LET && type < HocketLexer.AS;
        boolean arm = place.isIn(HocketParser.RULE_simplePattern) && place.beginsStatement();
        return keyword && !arm
                ? new Mistake("`" + word + "` is a reserved word and cannot be a name", place.span(), chooseAnother(word), null,
                        List.of(), true)
                : null;
    }

    private static String chooseAnother(String word) {
        return "choose another name, such as `" + word + "_`";
    }

    private Mistake jump() {
        boolean jump = switch (place.type(0)) {
            case HocketLexer.THROW, HocketLexer.RETURN, HocketLexer.BREAK, HocketLexer.CONTINUE -> place.expectsValue();
            default -> false;
        };
        if (!jump) {
            return null;
        }
        int end = script.endOfPart(index);
        String written = script.quoted(index, end);
        boolean body = place.type(-1) == HocketLexer.ARROW;
        if (!body) {
            return here("`" + place.text(0) + "` is no value", "write `" + ScriptTokens.ifShort(written, place.text(0))
                    + "` as a statement of its own");
        }
        return here("`" + place.text(0) + "` is no value", write("{ " + written + " }", "write it in a block, between `{` and `}`"),
                Edit.insert(script.start(index), "{ "), Edit.insert(script.end(end - 1), " }"));
    }
}
