package org.parvis.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parvis.compliance.Verdict;
import org.parvis.rules.Rulebook;
import org.parvis.site.Site;

/** Sites a second: parsed by jsoup alone, parsed and indexed, and judged by every rule as well. Compare the three. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class RulebookBenchmark {

    private final SampleHtml sample = new SampleHtml();

    /** What the pages cost before Parvis looks at them. */
    @Benchmark
    public List<Document> parse() {
        return sample.parsed();
    }

    /** What rules share: positions, passages, folded words. */
    @Benchmark
    public Site index() {
        return sample.site();
    }

    /** The whole: parse, index, and every rule. */
    @Benchmark
    public List<Verdict> judge() {
        return Rulebook.PARVIS.judge(sample.site());
    }
}
