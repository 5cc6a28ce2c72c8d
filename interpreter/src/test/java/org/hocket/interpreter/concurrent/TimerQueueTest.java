package org.hocket.interpreter.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimerQueueTest {

    private record Expected(long deadline, Scheduler.Timer timer) {
    }

    @Test
    void takesWhatIsDueInOrderWhateverIsCancelled() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            TimerQueue queue = new TimerQueue(() -> { });
            List<Expected> model = new ArrayList<>();
            List<Long> ran = new ArrayList<>();
            List<Long> expected = new ArrayList<>();
            long now = 0;
            for (int i = 0; i < 2000; i++) {
                int what = random.nextInt(10);
                if (what < 5) {
                    long deadline = now + random.nextInt(500);
                    model.add(new Expected(deadline, queue.add(deadline, () -> ran.add(deadline))));
                } else if (what < 9) {
                    for (int j = random.nextInt(3); j > 0 && !model.isEmpty(); j--) {
                        model.remove(random.nextInt(model.size())).timer.cancel();
                    }
                } else {
                    now += random.nextInt(100);
                    take(queue, now);
                    long limit = now;
                    model.stream().filter(e -> e.deadline <= limit).map(Expected::deadline).sorted().forEach(expected::add);
                    model.removeIf(e -> e.deadline <= limit);
                }
            }
            take(queue, Long.MAX_VALUE);
            model.stream().map(Expected::deadline).sorted(Comparator.naturalOrder()).forEach(expected::add);
            assertEquals(expected, ran);
            assertEquals(Long.MAX_VALUE, queue.earliest());
        }
    }

    private static void take(TimerQueue queue, long now) {
        Runnable[] due = new Runnable[7];
        for (int count = queue.takeDue(now, due); count > 0; count = queue.takeDue(now, due)) {
            for (int i = 0; i < count; i++) {
                due[i].run();
            }
        }
    }
}
