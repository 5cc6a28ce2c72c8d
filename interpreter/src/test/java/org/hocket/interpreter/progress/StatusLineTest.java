package org.hocket.interpreter.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

class StatusLineTest {

    private final Screen screen = new Screen();
    private final StatusLine line = new StatusLine(screen);
    private final OutputStream output = line.above(screen);

    private void print(String text) throws IOException {
        output.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void assertShows(String... lines) {
        assertEquals(List.of(lines), screen.lines());
    }

    @Test
    void a_text_takes_the_place_of_the_one_before() {
        line.show("  9% ######");
        line.show(" 10% #");
        assertShows(" 10% #");
    }

    @Test
    void what_is_written_stands_above_it() throws IOException {
        print("first\n");
        line.show("50%");
        print("a\nb\n");
        assertShows("first", "a", "b", "50%");
        line.hide();
        assertShows("first", "a", "b", "");
    }

    @Test
    void nothing_is_shown_behind_a_line_that_has_not_ended() throws IOException {
        line.show("50%");
        print("name? ");
        assertShows("name?");
        line.show("60%");
        assertShows("name?");
        print("\n");
        assertShows("name?", "60%");
    }

    @Test
    void while_people_type_there_is_no_line() throws IOException {
        line.show("50%");
        print("name? ");
        InputStream keyboard = line.beside(new ByteArrayInputStream("Ada\n".getBytes(StandardCharsets.UTF_8)) {

            @Override
            public int read(byte[] bytes, int offset, int length) {
                line.show("60%");
                assertShows("name?");
                screen.writeBytes("Ada\n".getBytes(StandardCharsets.UTF_8));
                return super.read(bytes, offset, length);
            }
        });
        keyboard.read(new byte[10]);
        assertShows("name? Ada", "60%");
    }

    @Test
    void where_there_is_no_line_only_what_the_script_writes_is_written() throws IOException {
        print("a\n");
        line.hide();
        assertEquals("a\n", screen.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_terminal_that_is_gone_is_no_error() throws IOException {
        StatusLine gone = new StatusLine(new OutputStream() {

            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }
        });
        gone.show("50%");
        gone.above(screen).write('a');
        gone.hide();
        assertShows("a");
    }
}
