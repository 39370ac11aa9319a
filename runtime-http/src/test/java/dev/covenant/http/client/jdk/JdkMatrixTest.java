package dev.covenant.http.client.jdk;

import dev.covenant.http.matrix.MatrixContract;

final class JdkMatrixTest implements MatrixContract {}
