// The jobs in Go.
package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"sync"
	"time"
)

const tasks = 1_000_000
const trips = 300_000
const values = 2_000_000
const increments = 5_000_000

// Keeps the compiler from dropping what a job computes.
var sink int

// The shortest of five runs after three to warm up, in nanoseconds.
func best(job func() int) float64 {
	best := 0.0
	for i := 0; i < 8; i++ {
		start := time.Now()
		sink = job()
		took := float64(time.Since(start).Nanoseconds())
		if i == 3 || i > 3 && took < best {
			best = took
		}
	}
	return best
}

func report(job string, figure float64, unit string) {
	fmt.Printf("%s go %.2f %s\n", job, figure, unit)
}

func grow(name string, growth func(n int) int) {
	one := best(func() int { return growth(1_000_000) })
	two := best(func() int { return growth(2_000_000) })
	report(name+"-1m", one/1e6, "ns/op")
	report(name+"-2m", two/2e6, "ns/op")
	report(name+"-ratio", two/one, "x")
}

func fib(n int) int {
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
}

func loop() int {
	sum := 0
	for i := 0; i < 20_000_000; i++ {
		sum += i * i % 7
	}
	return sum
}

func push(n int) int {
	var list []int
	for i := 0; i < n; i++ {
		list = append(list, i)
	}
	return len(list)
}

func put(n int) int {
	table := map[int]int{}
	for i := 0; i < n; i++ {
		table[i] = i
	}
	return len(table)
}

//go:noinline
func last(list []int) int {
	return list[len(list)-1]
}

func pushAndPass(n int) int {
	var list []int
	sum := 0
	for i := 0; i < n; i++ {
		list = append(list, i)
		sum += last(list)
	}
	return sum
}

func words(path string) int {
	file, err := os.Open(path)
	if err != nil {
		panic(err)
	}
	defer file.Close()
	counts := map[string]int{}
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		for _, word := range strings.Fields(lines.Text()) {
			counts[word]++
		}
	}
	return len(counts)
}

func firstAndBest(name string, job func() int) {
	start := time.Now()
	sink = job()
	report(name+"-first", float64(time.Since(start).Nanoseconds())/1e6, "ms")
	report(name, best(job)/1e6, "ms")
}

func start(body func()) int {
	var running sync.WaitGroup
	for i := 0; i < tasks; i++ {
		running.Add(1)
		go func() {
			defer running.Done()
			body()
		}()
	}
	running.Wait()
	return tasks
}

// Runs the bodies at the same time.
func together(bodies ...func()) {
	var running sync.WaitGroup
	for _, body := range bodies {
		running.Add(1)
		go func(body func()) {
			defer running.Done()
			body()
		}(body)
	}
	running.Wait()
}

func pingpong() int {
	there, back := make(chan int), make(chan int)
	together(func() {
		for i := 0; i < trips; i++ {
			back <- <-there
		}
	}, func() {
		for i := 0; i < trips; i++ {
			there <- i
			<-back
		}
	})
	return trips
}

func pipeline() int {
	ch := make(chan int, 100)
	sum := 0
	together(func() {
		for i := 0; i < values; i++ {
			ch <- i
		}
		close(ch)
	}, func() {
		for v := range ch {
			sum += v
		}
	})
	return sum
}

func count() int {
	var lock sync.Mutex
	counter := 0
	body := func() {
		for i := 0; i < increments; i++ {
			lock.Lock()
			counter++
			lock.Unlock()
		}
	}
	together(body, body, body, body)
	return counter
}

func main() {
	job, path := os.Args[1], os.Args[2]
	switch job {
	case "fib":
		report(job, best(func() int { return fib(32) })/1e6, "ms")
	case "loop":
		report(job, best(loop)/1e6, "ms")
	case "push":
		grow("push-list", push)
		grow("push-map", put)
		grow("push-passed", pushAndPass)
	case "words":
		firstAndBest(job, func() int { return words(path) })
	case "tasks":
		report(job, best(func() int { return start(func() {}) })/tasks, "ns/task")
	case "pingpong":
		report(job, best(pingpong)/trips, "ns/trip")
	case "pipeline":
		report(job, best(pipeline)/values, "ns/value")
	case "lock":
		report(job, best(count)/(4*increments), "ns/increment")
	case "park":
		took := best(func() int { return start(func() { time.Sleep(time.Second) }) })
		report(job, (took-1e9)/tasks, "ns/task")
	}
}
