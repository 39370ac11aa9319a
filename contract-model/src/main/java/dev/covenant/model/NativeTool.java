package dev.covenant.model;

/**
 * A native executable that a Maven repository has for each platform, with the classifier of the platform and the type {@code exe}.
 */
public enum NativeTool {
    /** The compiler of Protocol Buffers. */
    PROTOC("com.google.protobuf", "protoc"),
    /** Its plugin for the stubs of grpc-java. */
    GRPC_JAVA("io.grpc", "protoc-gen-grpc-java");

    private final String group;
    private final String artifact;

    NativeTool(String group, String artifact) {
        this.group = group;
        this.artifact = artifact;
    }

    /** The Maven group, such as {@code io.grpc}. */
    public String group() {
        return group;
    }

    /** The Maven artifact, which is what people call the tool. */
    public String artifact() {
        return artifact;
    }
}
