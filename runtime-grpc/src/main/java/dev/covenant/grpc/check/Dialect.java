package dev.covenant.grpc.check;

/**
 * In whose words rules are written. Both use nearly the same messages.
 */
enum Dialect {
    /** {@code buf.validate}: options have the number 1159. */
    PROTOVALIDATE(1_159),
    /** {@code validate}, protoc-gen-validate: options have the number 1071. */
    PGV(1_071);

    private final int option;

    Dialect(int option) {
        this.option = option;
    }

    /** The number of the option, on fields, oneofs and messages alike. */
    int option() {
        return option;
    }
}
