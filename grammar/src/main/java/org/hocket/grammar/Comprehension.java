package org.hocket.grammar;

/**
 * A comprehension of Python's, in parts as written.
 *
 * @param item      what goes into the list
 * @param names     the names that it is made of
 * @param subject   what they go through
 * @param condition null where there is none
 */
record Comprehension(String item, String names, String subject, String condition) {

    /** The same with the methods of collections. */
    String written() {
        String parameters = names.matches("\\w+") ? names : names.startsWith("(") || names.startsWith("[") ? "(" + bracketed() + ")"
                : "([" + names + "])";
        String operand = subject.matches("[\\w.\\[\\]()\"', ]+") ? subject : "(" + subject + ")";
        String filtered = condition == null ? operand : operand + ".filter(" + parameters + " -> " + condition + ")";
        if (item.equals(names)) {
            return filtered;
        }
        int colon = item.indexOf(':');
        boolean pairs = colon > 0 && !item.contains("?") && !item.contains("\"");
        return pairs
                ? "map(" + filtered + ".map(" + parameters + " -> [" + item.substring(0, colon).strip() + ", " + item.substring(colon + 1).strip() + "]))"
                : filtered + ".map(" + parameters + " -> " + item + ")";
    }

    private String bracketed() {
        return "[" + names.substring(1, names.length() - 1) + "]";
    }
}
