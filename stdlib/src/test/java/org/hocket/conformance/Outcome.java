package org.hocket.conformance;

/**
 * How a script ended.
 *
 * @param output what it wrote to standard output
 * @param errors what it wrote to standard error, its uncaught error last
 * @param exit   the exit code that the command would give
 */
record Outcome(String output, String errors, int exit) {
}
