"""What the first function that a script runs in a child process takes, in milliseconds, when the script is so many seconds old."""
import multiprocessing
import sys
import time


def put_square(queue):
    queue.put(7 * 7)


if __name__ == "__main__":
    time.sleep(float(sys.argv[1]))
    start = time.perf_counter()
    results = multiprocessing.SimpleQueue()
    process = multiprocessing.Process(target=put_square, args=(results,))
    process.start()
    results.get()
    process.join()
    print(f"{(time.perf_counter() - start) * 1e3:.2f}")
