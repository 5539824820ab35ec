package io.keybuzz.adapters.marketplace.shared.http;

import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ChannelTrouble.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/**
 * Asks channels over HTTP. One deadline holds for headers and body together, so that a channel that drips cannot hold a
 * worker; a body has at most so many bytes, packed or unpacked; redirects are not followed, because credentials would go
 * along. Line faults become {@link ChannelTrouble}; what a status means is the channel's adapter's to say.
 */
public final class ChannelHttp {
    /** For a read or a send of a message. */
    public static final Duration DEADLINE = Duration.ofSeconds(20);

    /** Of one answer, unpacked. */
    public static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final HttpClient client;
    private final Duration deadline;
    private final int mostBytes;

    private ChannelHttp(Duration deadline, int mostBytes) {
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        this.deadline = deadline;
        this.mostBytes = mostBytes;
    }

    public static ChannelHttp standard() {
        return new ChannelHttp(DEADLINE, MOST_BYTES);
    }

    /** With limits of one's own. */
    public static ChannelHttp within(Duration deadline, int mostBytes) {
        return new ChannelHttp(deadline, mostBytes);
    }

    /**
     * Sends the request once; it is never repeated here.
     *
     * @throws ChannelTrouble unreachable if it certainly did not get there, interrupted if it may have, broken answer if the
     *     body cannot be unpacked or is too large
     */
    public ChannelAnswer send(HttpRequest request) {
        HttpRequest unpackable = HttpRequest.newBuilder(request, (name, value) -> true)
                .setHeader("Accept-Encoding", "gzip")
                .build();
        CompletableFuture<HttpResponse<byte[]>> pending =
                client.sendAsync(unpackable, head -> new LimitedBody(mostBytes));
        try {
            HttpResponse<byte[]> response = pending.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            return new ChannelAnswer(response.statusCode(), response.headers(), unpacked(response));
        } catch (TimeoutException e) {
            pending.cancel(true);
            throw ChannelTrouble.of(Kind.INTERRUPTED, "timeout", "The channel did not answer in time");
        } catch (InterruptedException e) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            throw ChannelTrouble.of(Kind.INTERRUPTED, "stopped", "KeyBuzz was stopped while it waited for the channel");
        } catch (ExecutionException e) {
            throw trouble(e.getCause() == null ? e : e.getCause());
        }
    }

    /**
     * Sends a GET that does something. The JDK's client repeats a GET by itself when the line breaks before an answer; this
     * one it cannot.
     *
     * @throws ChannelTrouble as {@link #send}
     */
    public ChannelAnswer sendOnce(HttpRequest request) {
        return send(HttpRequest.newBuilder(request, (name, value) -> true)
                .method(request.method(), new OnlyOnce())
                .build());
    }

    private byte[] unpacked(HttpResponse<byte[]> response) {
        boolean packed = response.headers()
                .firstValue("Content-Encoding")
                .filter(encoding -> encoding.toLowerCase(Locale.ROOT).contains("gzip"))
                .isPresent();
        if (!packed || response.body().length == 0) {
            return response.body();
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            byte[] plain = in.readNBytes(mostBytes + 1);
            if (plain.length > mostBytes) {
                throw tooLarge();
            }
            return plain;
        } catch (IOException e) {
            throw ChannelTrouble.of(Kind.BROKEN_ANSWER, "broken-gzip", "The channel's answer cannot be unpacked");
        }
    }

    private static ChannelTrouble trouble(Throwable cause) {
        if (cause instanceof LimitedBody.TooLarge) {
            return tooLarge();
        }
        for (Throwable one = cause; one != null; one = one.getCause()) {
            if (one instanceof ConnectException
                    || one instanceof HttpConnectTimeoutException
                    || one instanceof UnknownHostException
                    || one instanceof UnresolvedAddressException) {
                return ChannelTrouble.of(Kind.UNREACHABLE, "unreachable", "The channel cannot be reached");
            }
        }
        return ChannelTrouble.of(Kind.INTERRUPTED, "line-broken", "The line to the channel broke");
    }

    private static ChannelTrouble tooLarge() {
        return ChannelTrouble.of(Kind.BROKEN_ANSWER, "answer-too-large", "The channel's answer is too large");
    }
}
