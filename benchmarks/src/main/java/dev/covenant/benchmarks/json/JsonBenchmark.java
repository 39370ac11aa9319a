package dev.covenant.benchmarks.json;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time to read and to write one document. Run with {@code -prof gc} for the bytes allocated. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class JsonBenchmark {

    /** The library. */
    @Param({"covenant", "covenant-fresh", "databind", "fastjson2", "avaje"})
    public String library = "covenant";

    /** The document. */
    @Param
    public Payload payload = Payload.USER;

    private Contestant contestant = Contestant.of("covenant");
    private byte[] json = {};
    private Object value = "";

    /** Makes the library ready and the document to hand. */
    @Setup
    public void prepare() throws IOException {
        contestant = Contestant.of(library);
        json = payload.json();
        value = contestant.read(payload, json);
    }

    /** Bytes to objects. */
    @Benchmark
    public Object read() throws IOException {
        return contestant.read(payload, json);
    }

    /** Objects to bytes. */
    @Benchmark
    public byte[] write() throws IOException {
        return contestant.write(payload, value);
    }
}
