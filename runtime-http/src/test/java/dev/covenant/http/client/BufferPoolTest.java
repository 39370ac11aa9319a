package dev.covenant.http.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.http.BodyTooLargeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class BufferPoolTest {
    private final BufferPool pool = new BufferPool();

    @Test
    void arrayThatWasGivenBackIsUsedAgainByOneOnly() {
        byte[] first = pool.take();
        pool.give(first);

        assertThat(pool.take()).isSameAs(first);
        assertThat(pool.take()).isNotSameAs(first);
    }

    @Test
    void arraysAreNeverSharedByThreads() throws InterruptedException {
        Set<byte[]> inUse = Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
        Thread[] threads = new Thread[6];
        boolean[] shared = new boolean[1];
        for (int number = 0; number < threads.length; number++) {
            threads[number] = new Thread(() -> {
                for (int turn = 0; turn < 20_000; turn++) {
                    byte[] mine = pool.take();
                    shared[0] |= !inUse.add(mine);
                    inUse.remove(mine);
                    pool.give(mine);
                }
            });
        }
        Arrays.stream(threads).forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(shared[0]).isFalse();
    }

    @Test
    void hugeAndTinyArraysAreNotKept() {
        byte[] huge = new byte[2 * 1024 * 1024];
        pool.give(huge);
        pool.give(new byte[0]);

        assertThat(pool.take()).isNotSameAs(huge).hasSize(BufferPool.LEAST);
    }

    @Test
    void collectorTakesExactlyItsLimit() throws IOException {
        byte[] body = new byte[100_000];
        Arrays.fill(body, (byte) 7);
        ByteCollector exact = new ByteCollector(pool, body.length);
        exact.addAll(new ByteArrayInputStream(body));
        assertThat(Arrays.copyOf(exact.bytes(), exact.length())).isEqualTo(body);
        exact.release();

        ByteCollector less = new ByteCollector(pool, body.length - 1);
        assertThatThrownBy(() -> less.addAll(new ByteArrayInputStream(body))).isInstanceOf(BodyTooLargeException.class);
        assertThatThrownBy(() -> less.add(ByteBuffer.wrap(body))).isInstanceOf(BodyTooLargeException.class);
    }

    @Test
    void grownArrayIsFoundAgainInsteadOfTheSmallOne() {
        ByteCollector large = new ByteCollector(pool, 1_000_000);
        large.expect(500_000);
        large.release();

        assertThat(pool.take()).hasSizeGreaterThan(500_000);
    }
}
