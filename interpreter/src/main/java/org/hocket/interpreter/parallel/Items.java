package org.hocket.interpreter.parallel;

/** Some items that follow each other, such as those of a list. */
public interface Items {

    int size();

    /** Those from {@code from} to {@code to}, without {@code to}. */
    Items part(int from, int to);
}
