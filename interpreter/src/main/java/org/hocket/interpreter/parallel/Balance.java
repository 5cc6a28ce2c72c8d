package org.hocket.interpreter.parallel;

import java.util.Arrays;

/** By which rule chunks are dealt to workers. An instance counts for one map. */
public final class Balance {

    /** The rules, by the names that scripts give. */
    public enum Rule {
        /** The workers take turns. */
        ROUND_ROBIN(16),
        /** Who has the fewest items to do gets the next chunk. */
        LEAST_LOADED(1),
        /** The items that each gets are in proportion to its weight. */
        WEIGHTED(16);

        /** How many chunks are dealt to a worker before it has begun them. */
        private final int depth;

        Rule(int depth) {
            this.depth = depth;
        }
    }

    private final Rule rule;
    private final double[] weights;
    private final long[] dealt;
    private final long[] done;
    private int turn;

    /** @param weights one for each worker, all more than 0; they count where the rule says so */
    public Balance(Rule rule, double... weights) {
        this.rule = rule;
        this.weights = weights.clone();
        this.dealt = new long[weights.length];
        this.done = new long[weights.length];
    }

    /** The same weight for each. */
    public static double[] equal(int workers) {
        double[] weights = new double[workers];
        Arrays.fill(weights, 1);
        return weights;
    }

    public int workers() {
        return weights.length;
    }

    int depth() {
        return rule.depth;
    }

    /** Who gets the next chunk. */
    int choose() {
        if (rule == Rule.ROUND_ROBIN) {
            return turn++ % workers();
        }
        int chosen = 0;
        for (int worker = 1; worker < workers(); worker++) {
            int order = Double.compare(load(worker), load(chosen));
            // Where both have as much to do, who has done less, or counts for more.
            if (order < 0 || order == 0 && dealt[worker] / weights[worker] / weights[worker] < dealt[chosen] / weights[chosen] / weights[chosen]) {
                chosen = worker;
            }
        }
        return chosen;
    }

    private double load(int worker) {
        return rule == Rule.WEIGHTED ? dealt[worker] / weights[worker] : dealt[worker] - done[worker];
    }

    void dealt(int worker, int items) {
        dealt[worker] += items;
    }

    void done(int worker, int items) {
        done[worker] += items;
    }
}
