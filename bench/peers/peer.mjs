// The jobs in Node.js; a task is a promise.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

const [name, size, warmUp, input] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4]), process.argv[5]];

/** In milliseconds: the median of five runs, after some seconds to warm up. */
async function median(job) {
  const begin = performance.now();
  do await job(); while (performance.now() - begin < warmUp * 1000);
  const times = [];
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    await job();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[2];
}

const report = (job, figure, unit) => console.log(`${job} ${figure.toFixed(2)} ${unit}`);

async function grow(name, growth) {
  const one = await median(() => growth(size));
  const two = await median(() => growth(2 * size));
  report(name, (one * 1e6) / size, "ns/op");
  report(`${name}-twice`, (two * 1e6) / (2 * size), "ns/op");
  report(`${name}-ratio`, two / one, "x");
}

const fib = (n) => (n < 2 ? n : fib(n - 1) + fib(n - 2));

function loop() {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += (i * i) % 7;
  return sum;
}

function push(n) {
  const list = [];
  for (let i = 0; i < n; i++) list.push(i);
  return list.length;
}

function put(n) {
  const map = new Map();
  for (let i = 0; i < n; i++) map.set(i, i);
  return map.size;
}

const last = (list) => list[list.length - 1];

function pushAndPass(n) {
  const list = [];
  let sum = 0;
  for (let i = 0; i < n; i++) {
    list.push(i);
    sum += last(list);
  }
  return sum;
}

async function words(path) {
  const counts = new Map();
  for await (const line of createInterface({ input: createReadStream(path) })) {
    for (const word of line.trim().split(/\s+/)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts.size;
}

async function firstAndMedian(name, job) {
  const start = performance.now();
  await job();
  report(`${name}-first`, performance.now() - start, "ms");
  report(name, await median(job), "ms");
}

const startAll = (body) => Promise.all(Array.from({ length: size }, body));

const jobs = {
  fib: async () => report("fib", await median(() => fib(size)), "ms"),
  loop: async () => report("loop", await median(loop), "ms"),
  push: async () => {
    await grow("push-list", push);
    await grow("push-map", put);
    await grow("push-passed", pushAndPass);
  },
  words: async () => firstAndMedian("words", () => words(input)),
  tasks: async () => report("tasks", ((await median(() => startAll(async () => {}))) * 1e6) / size, "ns/task"),
  park: async () => {
    const took = await median(() => startAll(() => new Promise((resolve) => setTimeout(resolve, 1000))));
    report("park", ((took - 1000) * 1e6) / size, "ns/task");
  },
};

await jobs[name]?.();
