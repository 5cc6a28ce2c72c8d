import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** The jobs in plain Java, on virtual threads. */
class Peer {

    private static final int RUNS = 5;

    private static int size;
    private static double warmUp;

    /** Keeps the compiler from dropping what a job computes. */
    static volatile long sink;

    interface Job {
        long run() throws Exception;
    }

    interface Growth {
        long run(int n);
    }

    /** Runs a job: its name, its size, for how many seconds to warm up, the file that it reads. */
    public static void main(String[] arguments) throws Exception {
        String job = arguments[0];
        size = Integer.parseInt(arguments[1]);
        warmUp = Double.parseDouble(arguments[2]);
        Path input = Path.of(arguments[3]);
        switch (job) {
            case "fib" -> report(job, median(() -> fib(size)) / 1e6, "ms");
            case "loop" -> report(job, median(Peer::loop) / 1e6, "ms");
            case "push" -> {
                grow("push-list", Peer::push);
                grow("push-map", Peer::put);
                grow("push-passed", Peer::pushAndPass);
            }
            case "words" -> firstAndMedian(job, () -> words(input));
            case "csv" -> {
                firstAndMedian("csv-maps", () -> csvMaps(input));
                firstAndMedian("csv-lists", () -> csvLists(input));
            }
            case "tasks" -> report(job, median(() -> tasks(() -> 0)) / size, "ns/task");
            case "park" -> report(job, (median(() -> tasks(Peer::sleep)) - 1e9) / size, "ns/task");
            case "pingpong" -> report(job, median(Peer::pingpong) / size, "ns/trip");
            case "pipeline" -> report(job, median(Peer::pipeline) / size, "ns/value");
            case "lock" -> report(job, median(Peer::count) / (4.0 * size), "ns/increment");
            case "primes" -> report(job, median(Peer::primes) / 1e6, "ms");
            case "stream" -> report(job, median(() -> IntStream.range(0, size).parallel().mapToLong(i -> i % 7).sum()) / size, "ns/item");
            case "overhead" -> overhead();
            case "poolmap" -> {
                report(job, median(() -> squares(size)) / size, "ns/item");
                report("poolmap-large", median(() -> squares(100 * size)) / size / 100, "ns/item");
            }
            default -> { }
        }
    }

    /** In nanoseconds: the median of five runs, after some seconds to warm up. */
    private static double median(Job job) throws Exception {
        long begin = System.nanoTime();
        do {
            sink = job.run();
        } while (System.nanoTime() - begin < warmUp * 1e9);
        long[] times = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            sink = job.run();
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }

    private static void report(String job, double figure, String unit) {
        System.out.printf(Locale.ROOT, "%s %.2f %s%n", job, figure, unit);
    }

    private static void grow(String name, Growth growth) throws Exception {
        double one = median(() -> growth.run(size));
        double two = median(() -> growth.run(2 * size));
        report(name, one / size, "ns/op");
        report(name + "-twice", two / (2.0 * size), "ns/op");
        report(name + "-ratio", two / one, "x");
    }

    private static int fib(int n) {
        return n < 2 ? n : fib(n - 1) + fib(n - 2);
    }

    private static long loop() {
        long sum = 0;
        for (long i = 0; i < size; i++) {
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

    private static long csvMaps(Path path) throws IOException {
        Map<String, Long> totals = new LinkedHashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(path)) {
            String[] header = lines.readLine().split(",");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",");
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < cells.length; i++) {
                    row.put(header[i], cells[i]);
                }
                totals.merge(row.get("city"), Long.valueOf(row.get("amount")), Long::sum);
            }
        }
        return totals.size();
    }

    private static long csvLists(Path path) throws IOException {
        Map<String, Long> totals = new LinkedHashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(path)) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",");
                totals.merge(cells[1], Long.valueOf(cells[3]), Long::sum);
            }
        }
        return totals.size();
    }

    private static long primes() {
        return IntStream.range(2, size).parallel().filter(Peer::isPrime).count();
    }

    private static boolean isPrime(int n) {
        for (int d = 2; (long) d * d <= n; d++) {
            if (n % d == 0) {
                return false;
            }
        }
        return true;
    }

    /** Boxed, as a list of a script's values is. */
    private static long squares(int count) {
        List<Long> squares = IntStream.range(0, count).parallel().mapToObj(i -> (long) i * i).toList();
        return squares.getLast();
    }

    /** The time of a parallel stream as a part of that of a loop, for items of all costs, the same or some much dearer. */
    private static void overhead() throws Exception {
        Map<String, Integer> costs = new LinkedHashMap<>();
        costs.put("10ns", 10);
        costs.put("1us", 1_000);
        costs.put("100us", 100_000);
        costs.put("10ms", 10_000_000);
        for (Map.Entry<String, Integer> cost : costs.entrySet()) {
            int nanos = cost.getValue();
            overhead(cost.getKey(), Math.max(8, size / nanos), i -> nanos);
            if (nanos < 1_000_000) {
                int count = Math.max(1_000, size / nanos);
                int dear = count - count / 1_000;
                overhead(cost.getKey() + "-rare", count, i -> i % 1_000 == 500 ? nanos * 500 : Math.max(1, nanos / 2));
                overhead(cost.getKey() + "-last", count, i -> i >= dear ? nanos * 500 : Math.max(1, nanos / 2));
            }
        }
    }

    private static void overhead(String name, int count, IntUnaryOperator steps) throws Exception {
        double plain = median(() -> {
            long sum = 0;
            for (int i = 0; i < count; i++) {
                sum += work(steps.applyAsInt(i));
            }
            return sum;
        });
        double parallel = median(() -> IntStream.range(0, count).parallel().mapToLong(i -> work(steps.applyAsInt(i))).sum());
        report("overhead-" + name, parallel / plain, "of-loop");
    }

    private static long work(int steps) {
        long x = 1;
        for (int i = 0; i < steps; i++) {
            x = (x * 69069 + 1) % 4294967296L;
        }
        return x % 2;
    }

    private static void firstAndMedian(String name, Job job) throws Exception {
        long start = System.nanoTime();
        sink = job.run();
        report(name + "-first", (System.nanoTime() - start) / 1e6, "ms");
        report(name, median(job) / 1e6, "ms");
    }

    private static int last(List<Integer> list) {
        return list.get(list.size() - 1);
    }

    private static long sleep() throws InterruptedException {
        Thread.sleep(Duration.ofSeconds(1));
        return 0;
    }

    private static long tasks(Job body) throws InterruptedException {
        CountDownLatch running = new CountDownLatch(size);
        for (int i = 0; i < size; i++) {
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
        return size;
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
            for (int i = 0; i < size; i++) {
                back.put(there.take());
            }
            return 0;
        }, () -> {
            for (int i = 0; i < size; i++) {
                there.put(i);
                back.take();
            }
            return 0;
        });
        return size;
    }

    private static long pipeline() throws InterruptedException {
        ArrayBlockingQueue<Integer> values = new ArrayBlockingQueue<>(100);
        together(() -> {
            for (int i = 0; i < size; i++) {
                values.put(i);
            }
            return 0;
        }, () -> {
            long sum = 0;
            for (int i = 0; i < size; i++) {
                sum += values.take();
            }
            return sum;
        });
        return size;
    }

    private static long count() throws InterruptedException {
        ReentrantLock lock = new ReentrantLock();
        long[] counter = new long[1];
        Job body = () -> {
            for (int i = 0; i < size; i++) {
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
