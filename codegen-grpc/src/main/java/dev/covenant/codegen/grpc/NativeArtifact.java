package dev.covenant.codegen.grpc;

import dev.covenant.model.NativeTool;
import dev.covenant.model.NativeToolException;
import java.util.Locale;
import java.util.Map;

/**
 * A native tool as Maven repositories have it: one file of type {@code exe} for each platform.
 *
 * @param classifier the platform, such as {@code linux-x86_64}
 */
public record NativeArtifact(NativeTool tool, String version, String classifier) {
    /** Messages must not be newer than the protobuf library that they run with, stubs not newer than grpc-java. */
    private static final Map<NativeTool, String> VERSIONS =
            Map.of(NativeTool.PROTOC, "4.36.2", NativeTool.GRPC_JAVA, "1.83.1");

    private static final Map<String, String> SYSTEMS =
            Map.of("linux", "linux", "mac os x", "osx", "darwin", "osx", "macos", "osx");

    /** What Java calls the processor, and what the files are called. */
    private static final Map<String, String> PROCESSORS = Map.of(
            "x86_64", "x86_64",
            "amd64", "x86_64",
            "x86", "x86_32",
            "i386", "x86_32",
            "i686", "x86_32",
            "aarch64", "aarch_64",
            "arm64", "aarch_64",
            "ppc64le", "ppcle_64",
            "s390x", "s390_64");

    /** The type of the file. */
    public static final String TYPE = "exe";

    /**
     * The one for this machine.
     *
     * @throws NativeToolException when nobody publishes one
     */
    public static NativeArtifact of(NativeTool tool) throws NativeToolException {
        return of(tool, System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    static NativeArtifact of(NativeTool tool, String system, String processor) throws NativeToolException {
        String name = system.toLowerCase(Locale.ROOT);
        String os = name.startsWith("windows") ? "windows" : SYSTEMS.get(name);
        String arch = PROCESSORS.get(processor.toLowerCase(Locale.ROOT));
        if (os == null || arch == null) {
            throw new NativeToolException(
                    "there is no " + tool.artifact() + " for " + system + " on " + processor,
                    "build one and say where it is");
        }
        return new NativeArtifact(tool, version(tool), os + "-" + arch);
    }

    /** The version that goes with generated code and its runtime. */
    public static String version(NativeTool tool) {
        return String.valueOf(VERSIONS.get(tool));
    }

    /** Where it lies in a repository of Maven's layout. */
    public String path() {
        return tool.group().replace('.', '/') + "/" + tool.artifact() + "/" + version + "/" + fileName();
    }

    /** What the file is called. */
    public String fileName() {
        return tool.artifact() + "-" + version + "-" + classifier + "." + TYPE;
    }

    /** {@code group:artifact:type:classifier:version}. */
    @Override
    public String toString() {
        return tool.group() + ":" + tool.artifact() + ":" + TYPE + ":" + classifier + ":" + version;
    }
}
