import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.locks.ReentrantLock;

/** The jobs in plain Java, on virtual threads. */
class Peer {

    private static final int TASKS = 1_000_000;

    private static final int TRIPS = 300_000;
    private static final int VALUES = 2_000_000;
    private static final int INCREMENTS = 5_000_000;

    /** Keeps the compiler from dropping what a job computes. */
    static volatile long sink;

    interface Job {
        long run() throws Exception;
    }

    interface Growth {
        long run(int n);
    }

    /** Runs the job that is named first, on the file that is named second. */
    public static void main(String[] arguments) throws Exception {
        String job = arguments[0];
        Path input = Path.of(arguments[1]);
        switch (job) {
            case "fib" -> report(job, best(() -> fib(32)) / 1e6, "ms");
            case "loop" -> report(job, best(Peer::loop) / 1e6, "ms");
            case "push" -> {
                grow("push-list", Peer::push);
                grow("push-map", Peer::put);
                grow("push-passed", Peer::pushAndPass);
            }
            case "words" -> firstAndBest(job, () -> words(input));
            case "tasks" -> report(job, best(() -> tasks(() -> 0)) / TASKS, "ns/task");
            case "park" -> report(job, (best(() -> tasks(Peer::sleep)) - 1e9) / TASKS, "ns/task");
            case "pingpong" -> report(job, best(Peer::pingpong) / TRIPS, "ns/trip");
            case "pipeline" -> report(job, best(Peer::pipeline) / VALUES, "ns/value");
            case "lock" -> report(job, best(Peer::count) / (4 * INCREMENTS), "ns/increment");
            default -> throw new IllegalArgumentException(job);
        }
    }

    /** In nanoseconds: the shortest of five runs after three to warm up. */
    private static double best(Job job) throws Exception {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            long start = System.nanoTime();
            sink = job.run();
            long took = System.nanoTime() - start;
            best = i < 3 ? best : Math.min(best, took);
        }
        return best;
    }

    private static void report(String job, double figure, String unit) {
        System.out.printf(Locale.ROOT, "%s java %.2f %s%n", job, figure, unit);
    }

    private static void grow(String name, Growth growth) throws Exception {
        double one = best(() -> growth.run(1_000_000));
        double two = best(() -> growth.run(2_000_000));
        report(name + "-1m", one / 1e6, "ns/op");
        report(name + "-2m", two / 2e6, "ns/op");
        report(name + "-ratio", two / one, "x");
    }

    private static int fib(int n) {
        return n < 2 ? n : fib(n - 1) + fib(n - 2);
    }

    private static long loop() {
        long sum = 0;
        for (long i = 0; i < 20_000_000; i++) {
            sum += i * i % 7;
        }
        return sum;
    }

    private static long push(int n) {
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            list.add(i);
        }
        return list.size();
    }

    private static long put(int n) {
        Map<Integer, Integer> map = new LinkedHashMap<>();
        for (int i = 0; i < n; i++) {
            map.put(i, i);
        }
        return map.size();
    }

    private static long pushAndPass(int n) {
        List<Integer> list = new ArrayList<>();
        long sum = 0;
        for (int i = 0; i < n; i++) {
            list.add(i);
            sum += last(list);
        }
        return sum;
    }

    private static long words(Path path) throws IOException {
        Map<String, Integer> counts = new LinkedHashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(path)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                StringTokenizer words = new StringTokenizer(line);
                while (words.hasMoreTokens()) {
                    counts.merge(words.nextToken(), 1, Integer::sum);
                }
            }
        }
        return counts.size();
    }

    private static void firstAndBest(String name, Job job) throws Exception {
        long start = System.nanoTime();
        sink = job.run();
        report(name + "-first", (System.nanoTime() - start) / 1e6, "ms");
        report(name, best(job) / 1e6, "ms");
    }

    private static int last(List<Integer> list) {
        return list.get(list.size() - 1);
    }

    private static long sleep() throws InterruptedException {
        Thread.sleep(Duration.ofSeconds(1));
        return 0;
    }

    private static long tasks(Job body) throws InterruptedException {
        CountDownLatch running = new CountDownLatch(TASKS);
        for (int i = 0; i < TASKS; i++) {
            Thread.ofVirtual().start(() -> {
                try {
                    body.run();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                } finally {
                    running.countDown();
                }
            });
        }
        running.await();
        return TASKS;
    }

    /** Runs the bodies at the same time, each on a virtual thread. */
    private static void together(Job... bodies) throws InterruptedException {
        CountDownLatch running = new CountDownLatch(bodies.length);
        for (Job body : bodies) {
            Thread.ofVirtual().start(() -> {
                try {
                    sink = body.run();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                } finally {
                    running.countDown();
                }
            });
        }
        running.await();
    }

    private static long pingpong() throws InterruptedException {
        SynchronousQueue<Integer> there = new SynchronousQueue<>();
        SynchronousQueue<Integer> back = new SynchronousQueue<>();
        together(() -> {
            for (int i = 0; i < TRIPS; i++) {
                back.put(there.take());
            }
            return 0;
        }, () -> {
            for (int i = 0; i < TRIPS; i++) {
                there.put(i);
                back.take();
            }
            return 0;
        });
        return TRIPS;
    }

    private static long pipeline() throws InterruptedException {
        ArrayBlockingQueue<Integer> values = new ArrayBlockingQueue<>(100);
        together(() -> {
            for (int i = 0; i < VALUES; i++) {
                values.put(i);
            }
            return 0;
        }, () -> {
            long sum = 0;
            for (int i = 0; i < VALUES; i++) {
                sum += values.take();
            }
            return sum;
        });
        return VALUES;
    }

    private static long count() throws InterruptedException {
        ReentrantLock lock = new ReentrantLock();
        long[] counter = new long[1];
        Job body = () -> {
            for (int i = 0; i < INCREMENTS; i++) {
                lock.lock();
                try {
                    counter[0]++;
                } finally {
                    lock.unlock();
                }
            }
            return 0;
        };
        together(body, body, body, body);
        return counter[0];
    }
}
