// The jobs in Go.
package main

import (
	"bufio"
	"fmt"
	"os"
	"runtime"
	"sort"
	"strconv"
	"strings"
	"sync"
	"time"
)

const runs = 5

var size int
var warmUp time.Duration

// Keeps the compiler from dropping what a job computes.
var sink int

// The median of five runs, after some seconds to warm up, in nanoseconds.
func median(job func() int) float64 {
	for begin := time.Now(); ; {
		sink = job()
		if time.Since(begin) >= warmUp {
			break
		}
	}
	var times []float64
	for i := 0; i < runs; i++ {
		start := time.Now()
		sink = job()
		times = append(times, float64(time.Since(start).Nanoseconds()))
	}
	sort.Float64s(times)
	return times[runs/2]
}

func report(job string, figure float64, unit string) {
	fmt.Printf("%s %.2f %s\n", job, figure, unit)
}

func grow(name string, growth func(n int) int) {
	one := median(func() int { return growth(size) })
	two := median(func() int { return growth(2 * size) })
	report(name, one/float64(size), "ns/op")
	report(name+"-twice", two/float64(2*size), "ns/op")
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
	for i := 0; i < size; i++ {
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

func firstAndMedian(name string, job func() int) {
	start := time.Now()
	sink = job()
	report(name+"-first", float64(time.Since(start).Nanoseconds())/1e6, "ms")
	report(name, median(job)/1e6, "ms")
}

func start(body func()) int {
	var running sync.WaitGroup
	for i := 0; i < size; i++ {
		running.Add(1)
		go func() {
			defer running.Done()
			body()
		}()
	}
	running.Wait()
	return size
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
		for i := 0; i < size; i++ {
			back <- <-there
		}
	}, func() {
		for i := 0; i < size; i++ {
			there <- i
			<-back
		}
	})
	return size
}

func pipeline() int {
	ch := make(chan int, 100)
	sum := 0
	together(func() {
		for i := 0; i < size; i++ {
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
		for i := 0; i < size; i++ {
			lock.Lock()
			counter++
			lock.Unlock()
		}
	}
	together(body, body, body, body)
	return counter
}

// Counts the primes below the size, in as many goroutines as there are cores, which take pieces in turn.
func primes() int {
	step := size/64 + 1
	next := make(chan int)
	found := make(chan int)
	workers := runtime.NumCPU()
	for k := 0; k < workers; k++ {
		go func() {
			count := 0
			for start := range next {
				for n := start; n < start+step && n < size; n++ {
					if n > 1 && isPrime(n) {
						count++
					}
				}
			}
			found <- count
		}()
	}
	for i := 0; i < size; i += step {
		next <- i
	}
	close(next)
	sum := 0
	for k := 0; k < workers; k++ {
		sum += <-found
	}
	return sum
}

func isPrime(n int) bool {
	for d := 2; d*d <= n; d++ {
		if n%d == 0 {
			return false
		}
	}
	return true
}

func main() {
	job, path := os.Args[1], os.Args[4]
	size, _ = strconv.Atoi(os.Args[2])
	seconds, _ := strconv.ParseFloat(os.Args[3], 64)
	warmUp = time.Duration(seconds * float64(time.Second))
	switch job {
	case "fib":
		report(job, median(func() int { return fib(size) })/1e6, "ms")
	case "loop":
		report(job, median(loop)/1e6, "ms")
	case "push":
		grow("push-list", push)
		grow("push-map", put)
		grow("push-passed", pushAndPass)
	case "words":
		firstAndMedian(job, func() int { return words(path) })
	case "tasks":
		report(job, median(func() int { return start(func() {}) })/float64(size), "ns/task")
	case "pingpong":
		report(job, median(pingpong)/float64(size), "ns/trip")
	case "pipeline":
		report(job, median(pipeline)/float64(size), "ns/value")
	case "lock":
		report(job, median(count)/float64(4*size), "ns/increment")
	case "primes":
		report(job, median(primes)/1e6, "ms")
	case "park":
		took := median(func() int { return start(func() { time.Sleep(time.Second) }) })
		report(job, (took-1e9)/float64(size), "ns/task")
	}
}
