// The jobs in Groovy; a task is an async block, which runs on a virtual thread.
import groovy.concurrent.*
import groovy.transform.Field

@Field int size = args[1] as int
@Field double warmUp = args[2] as double
@Field String input = args[3]

/** In nanoseconds: the median of five runs, after some seconds to warm up. */
double median(Closure job) {
    long begin = System.nanoTime()
    job()
    while (System.nanoTime() - begin < warmUp * 1e9) job()
    def times = (1..5).collect {
        long start = System.nanoTime()
        job()
        System.nanoTime() - start
    }
    times.sort()[2]
}

void report(String job, double figure, String unit) {
    println String.format(Locale.ROOT, '%s %.2f %s', job, figure, unit)
}

int fib(int n) { n < 2 ? n : fib(n - 1) + fib(n - 2) }

long loop() {
    long sum = 0
    for (long i = 0; i < size; i++) sum += i * i % 7
    sum
}

void tasks() {
    (1..size).collect { async { 1 } }.each { await it }
}

void park() {
    (1..size).collect { async { Thread.sleep(1000) } }.each { await it }
}

void pipeline() {
    def channel = AsyncChannel.create(100)
    def sender = async {
        for (int i = 0; i < size; i++) await channel.send(i)
        channel.close()
    }
    long sum = 0
    for (value in channel) sum += value
    await sender
}

int words() {
    Map<String, Integer> counts = [:]
    new File(input).eachLine { line -> line.tokenize().each { counts[it] = (counts[it] ?: 0) + 1 } }
    counts.size()
}

switch (args[0]) {
    case 'fib': report('fib', median { fib(size) } / 1e6, 'ms'); break
    case 'loop': report('loop', median { loop() } / 1e6, 'ms'); break
    case 'words':
        long start = System.nanoTime()
        words()
        report('words-first', (System.nanoTime() - start) / 1e6, 'ms')
        report('words', median { words() } / 1e6, 'ms')
        break
    case 'tasks': report('tasks', median { tasks() } / size, 'ns/task'); break
    case 'park': report('park', (median { park() } - 1e9) / size, 'ns/task'); break
    case 'pipeline': report('pipeline', median { pipeline() } / size, 'ns/value'); break
}
