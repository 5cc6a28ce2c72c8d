"""The jobs in CPython; a task is one of asyncio's."""
import array
import asyncio
import concurrent.futures
import csv
import multiprocessing
import sys
import threading
import time


def median(job):
    """In seconds: the median of five runs, after some seconds to warm up."""
    begin = time.perf_counter()
    job()
    while time.perf_counter() - begin < warm_up:
        job()
    times = []
    for _ in range(5):
        start = time.perf_counter()
        job()
        times.append(time.perf_counter() - start)
    return sorted(times)[2]


def report(job, figure, unit):
    print(f"{job} {figure:.2f} {unit}", flush=True)


def grow(name, growth):
    one = median(lambda: growth(size))
    two = median(lambda: growth(2 * size))
    report(name, one * 1e9 / size, "ns/op")
    report(f"{name}-twice", two * 1e9 / (2 * size), "ns/op")
    report(f"{name}-ratio", two / one, "x")


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def loop():
    total = 0
    for i in range(size):
        total += i * i % 7
    return total


def push(n):
    xs = []
    for i in range(n):
        xs.append(i)
    return len(xs)


def put(n):
    table = {}
    for i in range(n):
        table[i] = i
    return len(table)


def last(xs):
    return xs[-1]


def push_and_pass(n):
    xs = []
    total = 0
    for i in range(n):
        xs.append(i)
        total += last(xs)
    return total


async def nothing():
    pass


async def start_all(body):
    await asyncio.gather(*[asyncio.create_task(body()) for _ in range(size)])


def words(path):
    counts = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            for word in line.split():
                counts[word] = counts.get(word, 0) + 1
    return len(counts)


def csv_maps(path):
    totals = {}
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            totals[row["city"]] = totals.get(row["city"], 0) + int(row["amount"])
    return len(totals)


def csv_lists(path):
    totals = {}
    with open(path, newline="") as file:
        rows = csv.reader(file)
        next(rows)
        for _, city, _, amount in rows:
            totals[city] = totals.get(city, 0) + int(amount)
    return len(totals)


def first_and_median(name, job):
    start = time.perf_counter()
    job()
    report(f"{name}-first", (time.perf_counter() - start) * 1e3, "ms")
    report(name, median(job) * 1e3, "ms")


def count():
    """Four threads count in one variable under a lock."""
    counter = 0
    lock = threading.Lock()

    def add():
        nonlocal counter
        for _ in range(size):
            with lock:
                counter += 1

    threads = [threading.Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


async def pingpong():
    there, back = asyncio.Queue(1), asyncio.Queue(1)

    async def echo():
        for _ in range(size):
            await back.put(await there.get())

    task = asyncio.create_task(echo())
    for i in range(size):
        await there.put(i)
        await back.get()
    await task


async def pipeline():
    queue = asyncio.Queue(100)

    async def send():
        for i in range(size):
            await queue.put(i)

    task = asyncio.create_task(send())
    total = 0
    for _ in range(size):
        total += await queue.get()
    await task


def primes_between(start, end):
    found = 0
    for n in range(max(2, start), end):
        d = 2
        while d * d <= n and n % d:
            d += 1
        found += d * d > n
    return found


def primes():
    with multiprocessing.Pool() as pool:
        step = max(1, size // 64)
        return sum(pool.starmap(primes_between, [(i, min(i + step, size)) for i in range(0, size, step)], chunksize=1))


def square(x):
    return x * x


def warm(call):
    """In microseconds: a function in a child process that waits for it."""
    def run_all():
        for n in range(size):
            call(n)
    return median(run_all) * 1e6 / size


def send_back(receive, send):
    """What the child of floats does: gives values back, or where it is told so before, how many they are."""
    for back, values in iter(receive, None):
        send(values if back else len(values))


def floats(name, send, receive, child_receive, child_send):
    """Floats to a child process, and all or nothing of them back."""
    values = array.array("d", (i / 2 for i in range(size)))
    process = multiprocessing.Process(target=send_back, args=(child_receive, child_send))
    process.start()

    def pass_values(back):
        send((back, values))
        receive()

    report(name, median(lambda: pass_values(True)) * 1e3, "ms")
    there = median(lambda: pass_values(False)) * 1e3
    send(None)
    process.join()
    return there


def run(job, path):
    if job == "fib":
        report(job, median(lambda: fib(size)) * 1e3, "ms")
    elif job == "loop":
        report(job, median(loop) * 1e3, "ms")
    elif job == "push":
        grow("push-list", push)
        grow("push-map", put)
        grow("push-passed", push_and_pass)
    elif job == "csv":
        first_and_median("csv-maps", lambda: csv_maps(path))
        first_and_median("csv-lists", lambda: csv_lists(path))
    elif job == "words":
        first_and_median(job, lambda: words(path))
    elif job == "tasks":
        report(job, median(lambda: asyncio.run(start_all(nothing))) * 1e9 / size, "ns/task")
    elif job == "park":
        took = median(lambda: asyncio.run(start_all(lambda: asyncio.sleep(1))))
        report(job, (took - 1) * 1e9 / size, "ns/task")
    elif job == "pingpong":
        report(job, median(lambda: asyncio.run(pingpong())) * 1e9 / size, "ns/trip")
    elif job == "pipeline":
        report(job, median(lambda: asyncio.run(pipeline())) * 1e9 / size, "ns/value")
    elif job == "lock":
        report(job, median(count) * 1e9 / (4 * size), "ns/increment")
    elif job == "primes":
        report(job, median(primes) * 1e3, "ms")
    elif job == "process":
        with concurrent.futures.ProcessPoolExecutor(1) as executor:
            report("process-warm", warm(lambda n: executor.submit(square, n).result()), "us")
        with multiprocessing.Pool(1) as pool:
            report("process-warm-pool", warm(lambda n: pool.apply(square, (n,))), "us")
    elif job == "poolmap":
        with multiprocessing.Pool() as pool:
            report(job, median(lambda: pool.map(square, range(size))) * 1e9 / size, "ns/item")
            report("poolmap-large", median(lambda: pool.map(square, range(100 * size))) * 1e7 / size, "ns/item")
    elif job == "poolmap-processes":
        with multiprocessing.Pool() as pool:
            report(job, median(lambda: pool.map(square, range(size))) * 1e9 / size, "ns/item")
        with concurrent.futures.ProcessPoolExecutor() as executor:
            # As large as those that the pool makes: by itself it sends one item at a time.
            chunk = -(-size // (4 * multiprocessing.cpu_count()))
            took = median(lambda: list(executor.map(square, range(size), chunksize=chunk)))
            report("poolmap-executor", took * 1e9 / size, "ns/item")
    elif job == "floats":
        end, other_end = multiprocessing.Pipe()
        there = floats(job, end.send, end.recv, other_end.recv, other_end.send)
        queue, answers = multiprocessing.Queue(), multiprocessing.Queue()
        floats("floats-queue", queue.put, answers.get, queue.get, answers.put)
        report("floats-there", there, "ms")
    elif job == "arrays":
        values = array.array("d", range(size))
        with multiprocessing.Pool(1) as pool:
            report(job, median(lambda: pool.apply(sum, (values,))) * 1e9 / size, "ns/item")


if __name__ == "__main__":
    size, warm_up = int(sys.argv[2]), float(sys.argv[3])
    run(sys.argv[1], sys.argv[4])
