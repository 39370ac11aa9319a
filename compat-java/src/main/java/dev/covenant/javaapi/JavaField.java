package dev.covenant.javaapi;

import com.palantir.javapoet.TypeName;

/**
 * A public field; in what we generate that is a constant.
 */
record JavaField(String name, TypeName type, boolean isStatic) {}
