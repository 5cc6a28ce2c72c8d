package org.hocket.interpreter.concurrent;

import static org.hocket.interpreter.concurrent.Simulation.MS;
import static org.hocket.interpreter.concurrent.Simulation.inSomeOrders;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.hocket.interpreter.parallel.Backend;
import org.hocket.interpreter.parallel.Code;
import org.hocket.interpreter.parallel.Items;
import org.hocket.interpreter.parallel.Outcome;
import org.hocket.interpreter.parallel.ParallelMap;
import org.hocket.interpreter.parallel.SlicedInput;
import org.hocket.interpreter.progress.ProgressBar;
import org.hocket.interpreter.progress.ProgressText;
import org.hocket.interpreter.progress.Screen;
import org.hocket.interpreter.progress.StatusLine;
import org.junit.jupiter.api.Test;

/** When the progress bar is there, and of which map. */
class ProgressBarTest {

    /** A screen with a bar, for one order. */
    private static final class Shown {

        private final Screen screen = new Screen();
        private final StatusLine line = new StatusLine(screen);
        private final ProgressBar bar;

        Shown(Task main) {
            bar = new ProgressBar(line, new ProgressText(40, true), main.runtime().scheduler());
        }

        ParallelMap map(Task owner, int items, Work work) {
            Code code = (worker, chunk) -> {
                for (int item = 0; item < chunk.size(); item++) {
                    chunk.advance(item);
                    work.on(worker, (int) chunk.current());
                }
                return List.of();
            };
            return new ParallelMap(owner, null, code, new SlicedInput(items, (_, count) -> new Count(count)), Outcome.NONE,
                    new ParallelMap.Settings(Backend.THREADS, 1, 1, null, List.of(bar)));
        }

        /** Where the cursor is. */
        String last() {
            return screen.lines().getLast();
        }

        /** Nothing was ever written. */
        boolean isUntouched() {
            return screen.size() == 0;
        }
    }

    private interface Work {
        void on(Task worker, int item);
    }

    private record Count(int size) implements Items {

        @Override
        public Items part(int from, int to) {
            return new Count(to - from);
        }
    }

    @Test
    void a_map_that_lasts_is_shown_until_it_ends() {
        inSomeOrders((main, _) -> {
            Shown shown = new Shown(main);
            List<String> seen = new ArrayList<>();
            shown.map(main, 4, (worker, _) -> {
                seen.add(shown.last());
                worker.sleep(1100 * MS);
            }).run();
            assertEquals("", seen.get(0));
            assertTrue(seen.get(1).startsWith("  0%"), seen::toString);
            assertTrue(seen.get(3).startsWith(" 50% "), seen::toString);
            assertEquals("", shown.last());
        });
    }

    @Test
    void of_short_maps_nothing_is_shown() {
        inSomeOrders((main, _) -> {
            Shown shown = new Shown(main);
            for (int i = 0; i < 10; i++) {
                shown.map(main, 3, (worker, _) -> worker.sleep(300 * MS)).run();
            }
            assertTrue(shown.isUntouched());
        });
    }

    @Test
    void of_nested_maps_the_outermost_is_shown() {
        inSomeOrders((main, _) -> {
            Shown shown = new Shown(main);
            List<String> seen = new ArrayList<>();
            shown.map(main, 2, (worker, _) -> {
                shown.map(worker, 5, (inner, _) -> inner.sleep(700 * MS)).run();
                seen.add(shown.last());
            }).run();
            assertTrue(seen.get(0).startsWith("  0%"), seen::toString);
            assertTrue(seen.get(1).startsWith(" 50%"), seen::toString);
            assertEquals("", shown.last());
        });
    }

    @Test
    void of_concurrent_maps_the_one_that_began_first_is_shown_then_the_next() {
        inSomeOrders((main, _) -> {
            Shown shown = new Shown(main);
            List<String> seen = new ArrayList<>();
            Task second = main.start(self -> {
                self.sleep(100 * MS);
                shown.map(self, 2, (worker, item) -> {
                    worker.sleep(item == 0 ? 1900 * MS : 2500 * MS);
                    seen.add(shown.last());
                }).run();
                return null;
            }, "second", null);
            shown.map(main, 5, (worker, _) -> worker.sleep(650 * MS)).run();
            main.await(second);
            assertTrue(seen.get(0).matches(" (40|60)% .*"), seen::toString);
            assertTrue(seen.get(1).startsWith(" 50% "), seen::toString);
            assertEquals("", shown.last());
        });
    }

    @Test
    void a_map_that_fails_leaves_nothing() {
        inSomeOrders((main, _) -> {
            Shown shown = new Shown(main);
            assertThrows(IllegalStateException.class, () -> shown.map(main, 2, (worker, _) -> {
                worker.sleep(1500 * MS);
                throw new IllegalStateException();
            }).run());
            assertFalse(shown.isUntouched());
            assertEquals("", shown.last());
        });
    }

    @Test
    void what_is_cancelled_leaves_nothing() {
        inSomeOrders((main, _) -> {
            Shown shown = new Shown(main);
            Task task = main.start(self -> {
                shown.map(self, 2, (worker, _) -> worker.sleep(5000 * MS)).run();
                return null;
            }, "map", null);
            main.sleep(2500 * MS);
            assertTrue(shown.last().startsWith("  0%"), shown.last());
            task.cancel();
            Simulation.assertEndsQuietly(main, task);
            assertEquals("", shown.last());
        });
    }

    @Test
    void once_closed_it_shows_nothing() {
        inSomeOrders((main, _) -> {
            Shown shown = new Shown(main);
            shown.map(main, 2, (worker, _) -> {
                worker.sleep(1500 * MS);
                shown.bar.close();
                assertEquals("", shown.last());
            }).run();
        });
    }
}
