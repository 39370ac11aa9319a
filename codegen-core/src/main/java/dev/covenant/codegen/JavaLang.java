package dev.covenant.codegen;

import java.util.Set;

/**
 * The types that every Java file sees without importing them. A list of our own, so that the output does not depend on the
 * JDK that runs us: all public types of {@code java.lang} in Java 17 to 25.
 */
final class JavaLang {
    private static final Set<String> NAMES = Set.of("""
        AbstractMethodError Appendable ArithmeticException ArrayIndexOutOfBoundsException
        ArrayStoreException AssertionError AutoCloseable Boolean BootstrapMethodError Byte
        CharSequence Character Class ClassCastException ClassCircularityError ClassFormatError
        ClassLoader ClassNotFoundException ClassValue CloneNotSupportedException Cloneable
        Comparable Compiler Deprecated Double Enum EnumConstantNotPresentException Error
        Exception ExceptionInInitializerError Float FunctionalInterface IO IllegalAccessError
        IllegalAccessException IllegalArgumentException IllegalCallerException
        IllegalMonitorStateException IllegalStateException IllegalThreadStateException
        IncompatibleClassChangeError IndexOutOfBoundsException InheritableThreadLocal
        InstantiationError InstantiationException Integer InternalError InterruptedException
        Iterable LayerInstantiationException LinkageError Long MatchException Math Module
        ModuleLayer NegativeArraySizeException NoClassDefFoundError NoSuchFieldError
        NoSuchFieldException NoSuchMethodError NoSuchMethodException NullPointerException Number
        NumberFormatException Object OutOfMemoryError Override Package Process ProcessBuilder
        ProcessHandle Readable Record ReflectiveOperationException Runnable Runtime
        RuntimeException RuntimePermission SafeVarargs ScopedValue SecurityException
        SecurityManager Short StableValue StackOverflowError StackTraceElement StackWalker
        StrictMath String StringBuffer StringBuilder StringIndexOutOfBoundsException
        StringTemplate SuppressWarnings System Thread ThreadDeath ThreadGroup ThreadLocal
        Throwable TypeNotPresentException UnknownError UnsatisfiedLinkError
        UnsupportedClassVersionError UnsupportedOperationException VerifyError
        VirtualMachineError Void WrongThreadException
        """.strip().split("\\s+"));

    private JavaLang() {}

    static boolean contains(String simpleName) {
        return NAMES.contains(simpleName);
    }
}
