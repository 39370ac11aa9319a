package dev.covenant.http.apache;

import dev.covenant.http.matrix.MatrixContract;

final class ApacheMatrixTest implements MatrixContract {}
