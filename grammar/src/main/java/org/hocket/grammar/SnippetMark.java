package org.hocket.grammar;

/**
 * A stretch to underline in a {@link Snippet}.
 *
 * @param text    stands beside it; may be empty
 * @param primary whether it is the place to blame
 */
record SnippetMark(Span span, String text, boolean primary) {

    Paint paint() {
        return primary ? Paint.ERROR : Paint.MARK;
    }
}
