package dev.covenant.benchmarks.json;

import com.alibaba.fastjson2.JSON;

/** fastjson2, which generates readers and writers at run time and uses Unsafe. */
final class Fastjson2 implements Contestant {

    @Override
    public Object read(Payload payload, byte[] json) {
        return switch (payload) {
            case USER -> JSON.parseObject(json, User.class);
            case ORDER -> JSON.parseObject(json, Order.class);
            case ORDERS_50, ORDERS_1000 -> JSON.parseArray(json, Order.class);
        };
    }

    @Override
    public byte[] write(Payload payload, Object value) {
        return JSON.toJSONBytes(value);
    }
}
