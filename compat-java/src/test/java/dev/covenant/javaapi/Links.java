package dev.covenant.javaapi;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What class files that were made against old classes find among new ones: asked of the virtual machine itself.
 */
final class Links {
    private final ClassLoader old;
    private final ClassLoader revised;
    private final Set<String> broken = new TreeSet<>();

    private Links(ClassLoader old, ClassLoader revised) {
        this.old = old;
        this.revised = revised;
    }

    /** Members of types that cannot be linked, as {@code full.Type#key}. */
    static Set<String> broken(Path old, Path revised, Iterable<JavaType> types) throws IOException {
        try (URLClassLoader before = loader(old);
                URLClassLoader after = loader(revised)) {
            Links links = new Links(before, after);
            for (JavaType type : types) {
                links.check(type.name().reflectionName(), type.canonicalName());
            }
            return links.broken;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URLClassLoader loader(Path classes) throws IOException {
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, Links.class.getClassLoader());
    }

    private void check(String name, String canonicalName) throws ReflectiveOperationException {
        Class<?> was = Class.forName(name, false, old);
        Class<?> is = Class.forName(name, false, revised);
        for (Method method : was.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                check(canonicalName + "#" + key(method.getName(), method), () -> find(is, method));
            }
        }
        for (Constructor<?> constructor : was.getConstructors()) {
            check(
                    canonicalName + "#" + key(JavaMethod.CONSTRUCTOR, constructor),
                    () -> MethodHandles.publicLookup().findConstructor(is, type(void.class, constructor)));
        }
        for (Field field : was.getFields()) {
            if (field.getDeclaringClass() == was) {
                check(canonicalName + "#" + field.getName(), () -> find(is, field));
            }
        }
    }

    private interface Linking {
        void run() throws ReflectiveOperationException;
    }

    private void check(String member, Linking linking) {
        try {
            linking.run();
        } catch (ReflectiveOperationException | TypeNotPresentException | LinkageError e) {
            broken.add(member);
        }
    }

    private void find(Class<?> is, Method method) throws ReflectiveOperationException {
        MethodType type = type(method.getReturnType(), method);
        if (Modifier.isStatic(method.getModifiers())) {
            MethodHandles.publicLookup().findStatic(is, method.getName(), type);
        } else {
            MethodHandles.publicLookup().findVirtual(is, method.getName(), type);
        }
    }

    private void find(Class<?> is, Field field) throws ReflectiveOperationException {
        Class<?> type = MethodType.fromMethodDescriptorString(
                        MethodType.methodType(field.getType()).toMethodDescriptorString(), revised)
                .returnType();
        MethodHandles.publicLookup().findStaticGetter(is, field.getName(), type);
    }

    private MethodType type(Class<?> returns, Executable executable) {
        String descriptor =
                MethodType.methodType(returns, executable.getParameterTypes()).toMethodDescriptorString();
        return MethodType.fromMethodDescriptorString(descriptor, revised);
    }

    private static String key(String name, Executable executable) {
        return Arrays.stream(executable.getParameterTypes())
                .map(Class::getCanonicalName)
                .collect(Collectors.joining(",", name + "(", ")"));
    }
}
