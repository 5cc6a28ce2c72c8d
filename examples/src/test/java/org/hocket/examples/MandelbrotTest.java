package org.hocket.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Inflater;

import javax.imageio.ImageIO;

import org.hocket.repl.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mandelbrot.hk} writes a picture of the Mandelbrot set that is a PNG file in every byte. */
class MandelbrotTest {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;
    private static final int SIGNATURE = 8;
    private static final int BLACK = 0xff000000;

    @TempDir Path folder;

    private Path picture;

    @BeforeEach
    void draw() throws Exception {
        picture = folder.resolve("set.png");
        Command.Outcome outcome = Command.of(Path.of("parallel", "mandelbrot.hk").toAbsolutePath(), picture, "--width", WIDTH).run();
        assertEquals("", outcome.errors());
        assertEquals("160 x 120 pixels\n", outcome.output());
    }

    @Test
    void points_of_the_set_are_black_and_no_others() throws Exception {
        BufferedImage image = ImageIO.read(picture.toFile());
        assertEquals(WIDTH, image.getWidth());
        assertEquals(HEIGHT, image.getHeight());
        for (int row = 0; row < HEIGHT; row++) {
            for (int column = 0; column < WIDTH; column++) {
                assertEquals(isInSet(column, row), image.getRGB(column, row) == BLACK, column + ", " + row);
            }
        }
    }

    private static boolean isInSet(int column, int row) {
        double cx = ((double) column / WIDTH - 0.5) * 3.2 - 0.65;
        double cy = ((double) row / HEIGHT - 0.5) * 2.4;
        double x = 0;
        double y = 0;
        for (int turn = 0; turn < 400; turn++) {
            double next = x * x - y * y + cx;
            y = 2 * x * y + cy;
            x = next;
            if (x * x + y * y >= 256) {
                return false;
            }
        }
        return true;
    }

    @Test
    void both_kinds_of_checksums_are_right() throws Exception {
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(picture)).position(SIGNATURE);
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        while (file.hasRemaining()) {
            byte[] checked = new byte[file.getInt() + 4];
            file.get(checked);
            CRC32 crc = new CRC32();
            crc.update(checked);
            assertEquals((int) crc.getValue(), file.getInt());
            if (new String(checked, 0, 4, StandardCharsets.ISO_8859_1).equals("IDAT")) {
                compressed.write(checked, 4, checked.length - 4);
            }
        }
        // It compares the other checksum.
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(compressed.toByteArray());
            assertEquals(HEIGHT * (WIDTH + 1), inflater.inflate(new byte[2 * HEIGHT * WIDTH]));
            assertTrue(inflater.finished());
        }
    }
}
