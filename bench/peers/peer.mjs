// The jobs in Node.js; a task is a promise.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";

const tasks = 1_000_000;

/** In milliseconds: the shortest of five runs after three to warm up. */
async function best(job) {
  const times = [];
  for (let i = 0; i < 8; i++) {
    const start = performance.now();
    await job();
    times.push(performance.now() - start);
  }
  return Math.min(...times.slice(3));
}

const report = (job, figure, unit) => console.log(`${job} node ${figure.toFixed(2)} ${unit}`);

async function grow(name, growth) {
  const one = await best(() => growth(1_000_000));
  const two = await best(() => growth(2_000_000));
  report(`${name}-1m`, one, "ns/op");
  report(`${name}-2m`, two / 2, "ns/op");
  report(`${name}-ratio`, two / one, "x");
}

const fib = (n) => (n < 2 ? n : fib(n - 1) + fib(n - 2));

function loop() {
  let sum = 0;
  for (let i = 0; i < 20_000_000; i++) sum += (i * i) % 7;
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

async function firstAndBest(name, job) {
  const start = performance.now();
  await job();
  report(`${name}-first`, performance.now() - start, "ms");
  report(name, await best(job), "ms");
}

const startAll = (body) => Promise.all(Array.from({ length: tasks }, body));

const jobs = {
  fib: async () => report("fib", await best(() => fib(32)), "ms"),
  loop: async () => report("loop", await best(loop), "ms"),
  push: async () => {
    await grow("push-list", push);
    await grow("push-map", put);
    await grow("push-passed", pushAndPass);
  },
  words: async (path) => firstAndBest("words", () => words(path)),
  tasks: async () => report("tasks", ((await best(() => startAll(async () => {}))) * 1e6) / tasks, "ns/task"),
  park: async () => {
    const took = await best(() => startAll(() => new Promise((resolve) => setTimeout(resolve, 1000))));
    report("park", ((took - 1000) * 1e6) / tasks, "ns/task");
  },
};

await jobs[process.argv[2]](process.argv[3]);
