"""The jobs in CPython; a task is one of asyncio's."""
import asyncio
import csv
import sys
import time

TASKS = 100_000


def best(job):
    """In seconds: the shortest of five runs after three to warm up."""
    times = []
    for _ in range(8):
        start = time.perf_counter()
        job()
        times.append(time.perf_counter() - start)
    return min(times[3:])


def report(job, figure, unit):
    print(f"{job} python {figure:.2f} {unit}", flush=True)


def grow(name, growth):
    one = best(lambda: growth(1_000_000))
    two = best(lambda: growth(2_000_000))
    report(f"{name}-1m", one * 1e3, "ns/op")
    report(f"{name}-2m", two * 1e3 / 2, "ns/op")
    report(f"{name}-ratio", two / one, "x")


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def loop():
    total = 0
    for i in range(20_000_000):
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
    await asyncio.gather(*[asyncio.create_task(body()) for _ in range(TASKS)])


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


def first_and_best(name, job):
    start = time.perf_counter()
    job()
    report(f"{name}-first", (time.perf_counter() - start) * 1e3, "ms")
    report(name, best(job) * 1e3, "ms")


def run(job, path):
    if job == "fib":
        report(job, best(lambda: fib(32)) * 1e3, "ms")
    elif job == "loop":
        report(job, best(loop) * 1e3, "ms")
    elif job == "push":
        grow("push-list", push)
        grow("push-map", put)
        grow("push-passed", push_and_pass)
    elif job == "csv":
        first_and_best("csv-maps", lambda: csv_maps(path))
        first_and_best("csv-lists", lambda: csv_lists(path))
    elif job == "words":
        first_and_best(job, lambda: words(path))
    elif job == "tasks":
        report(job, best(lambda: asyncio.run(start_all(nothing))) * 1e9 / TASKS, "ns/task")
    elif job == "park":
        took = best(lambda: asyncio.run(start_all(lambda: asyncio.sleep(1))))
        report(job, (took - 1) * 1e9 / TASKS, "ns/task")


run(sys.argv[1], sys.argv[2])
