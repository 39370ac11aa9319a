package dev.covenant.http.client.jdk;

import dev.covenant.http.client.PublishContract;

final class JdkPublishTest implements PublishContract {}
