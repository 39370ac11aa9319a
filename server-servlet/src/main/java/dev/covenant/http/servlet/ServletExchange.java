package dev.covenant.http.servlet;

import dev.covenant.http.Headers;
import dev.covenant.http.server.ServerExchange;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A request of a servlet container.
 */
final class ServletExchange implements ServerExchange {
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final BooleanSupplier ending;
    private final String rawPath;
    private final Headers headers;

    /** @param ending whether no connection should be used again; asked when the answer begins */
    ServletExchange(HttpServletRequest request, HttpServletResponse response, BooleanSupplier ending) {
        this.request = request;
        this.response = response;
        this.ending = ending;
        this.rawPath = pathOf(request);
        this.headers = headersOf(request);
    }

    /** Neither the context's path nor the request's is decoded. */
    private static String pathOf(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.isEmpty() ? "/" : path;
    }

    private static Headers headersOf(HttpServletRequest request) {
        Headers.Builder headers = Headers.builder();
        for (String name : Collections.list(request.getHeaderNames())) {
            for (String value : Collections.list(request.getHeaders(name))) {
                headers.add(name, value);
            }
        }
        return headers.build();
    }

    @Override
    public String protocol() {
        return request.getProtocol();
    }

    @Override
    public String method() {
        return request.getMethod();
    }

    @Override
    public String rawPath() {
        return rawPath;
    }

    @Override
    public @Nullable String rawQuery() {
        return request.getQueryString();
    }

    @Override
    public Headers headers() {
        return headers;
    }

    @Override
    public InputStream body() throws IOException {
        return request.getInputStream();
    }

    @Override
    public String remoteAddress() {
        return request.getRemoteAddr();
    }

    @Override
    public OutputStream respond(int status, Headers fields, long length) throws IOException {
        response.setStatus(status);
        fields.forEach(response::addHeader);
        if (request.getProtocol().startsWith("HTTP/1.") && ending.getAsBoolean()) {
            response.setHeader("Connection", "close");
        }
        boolean bodiless = status == NO_CONTENT || status == NOT_MODIFIED || fields.contains("Content-Length");
        if (length >= 0 && !bodiless) {
            response.setContentLengthLong(length);
        }
        return response.getOutputStream();
    }
}
