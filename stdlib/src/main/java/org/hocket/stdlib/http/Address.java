package org.hocket.stdlib.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

import org.hocket.interpreter.value.BytesValue;
import org.hocket.interpreter.value.ErrorKind;
import org.hocket.interpreter.value.Failure;
import org.hocket.interpreter.value.ListValue;
import org.hocket.interpreter.value.MapValue;
import org.hocket.interpreter.value.NullValue;
import org.hocket.interpreter.value.Printer;
import org.hocket.interpreter.value.RecordValue;
import org.hocket.interpreter.value.SetValue;
import org.hocket.interpreter.value.Types;

/**
 * Where a request goes.
 *
 * @param uri  without the name and password
 * @param user {@code "name:password"} where they stand before the host; null where they do not
 */
record Address(URI uri, String user) {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern BARE_HOST = Pattern.compile("[\\w.-]+(?::\\d+)?(?:/.*)?");
    private static final String LEGAL = "-._~:/?#[]@!$&'()*+,;=%";

    /**
     * Reads a URL; spaces and other characters that cannot stand in one are encoded.
     *
     * @throws Failure an {@code ArgumentError} where it is none
     */
    static Address of(String text) {
        try {
            URI uri = new URI(encoded(text));
            if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme().toLowerCase())) {
                throw notAddress(text, help(text));
            }
            if (uri.getHost() == null) {
                throw notAddress(text, "behind the `//` stands the name of a host, such as \"https://example.org/\"");
            }
            return new Address(without(uri, uri.getRawUserInfo()), uri.getUserInfo());
        } catch (URISyntaxException wrong) {
            throw notAddress(text, help(text));
        }
    }

    private static String help(String text) {
        return BARE_HOST.matcher(text).matches() ? "write \"https://" + text + "\"" : "a URL begins with `http://` or `https://` and a host";
    }

    private static Failure notAddress(String text, String help) {
        return new Failure(ErrorKind.ARGUMENT, Printer.shortened(text) + " is not the URL of a web page", help);
    }

    private static URI without(URI uri, String user) throws URISyntaxException {
        return user == null ? uri : new URI(uri.toString().replaceFirst(Pattern.quote(user + "@"), ""));
    }

    private static String encoded(String text) {
        StringBuilder result = new StringBuilder();
        text.strip().codePoints().forEach(each -> {
            if (each < 0x80 && (Character.isLetterOrDigit(each) || LEGAL.indexOf(each) >= 0)) {
                result.appendCodePoint(each);
            } else {
                for (byte octet : Character.toString(each).getBytes(StandardCharsets.UTF_8)) {
                    result.append(String.format("%%%02X", octet));
                }
            }
        });
        return result.toString();
    }

    /**
     * The same with further parameters at its end.
     *
     * @param query strings, numbers, bools, or lists of them; a null is left out
     */
    Address with(MapValue query) {
        String text = form(query);
        if (text.isEmpty()) {
            return this;
        }
        String base = uri.toString().replaceFirst("#.*", "");
        return new Address(URI.create(base + (uri.getRawQuery() == null ? "?" : "&") + text), user);
    }

    /** The names and values as a form sends them: {@code q=a+b&page=2}. */
    static String form(MapValue fields) {
        StringJoiner form = new StringJoiner("&");
        for (Map.Entry<Object, Object> entry : fields.entries()) {
            String name = text(entry.getKey());
            switch (entry.getValue()) {
                case NullValue _ -> { }
                case ListValue list -> list.forEach(value -> form.add(name + "=" + text(value)));
                case Object value -> form.add(name + "=" + text(value));
            }
        }
        return form.toString();
    }

    private static String text(Object value) {
        boolean manyParts = value instanceof ListValue || value instanceof MapValue || value instanceof SetValue
                || value instanceof RecordValue || value instanceof BytesValue || value instanceof NullValue;
        if (manyParts) {
            throw new Failure(ErrorKind.TYPE, "a parameter of a URL or a form is a string, a number or a bool, not " + Types.describe(value));
        }
        return URLEncoder.encode(Printer.display(value), StandardCharsets.UTF_8);
    }

    /** The header that says the name and password; null where there are none. */
    String authorization() {
        return user == null ? null : "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
