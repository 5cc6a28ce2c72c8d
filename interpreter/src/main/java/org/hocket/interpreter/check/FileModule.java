package org.hocket.interpreter.check;

import java.util.Map;

/**
 * Another file, as an importing file sees it.
 *
 * @param path    what identifies it
 * @param exports {@link Resolution#exports} of that file
 */
public record FileModule(String path, Map<String, Symbol> exports) implements Imports.FileImport {
}
