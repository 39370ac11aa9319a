package dev.covenant.http.apache;

import dev.covenant.http.client.PublishContract;

final class ApachePublishTest implements PublishContract {}
