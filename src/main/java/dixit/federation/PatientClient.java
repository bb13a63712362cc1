package dixit.federation;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.net.http.HttpResponse.ResponseInfo;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * Sends a request again when the answer is 429 or 5xx or breaks off, after a pause that doubles or that {@code
 * Retry-After} asks for (RFC 9110, 10.2.3), until the patience is used up. Answers are read whole before anybody sees
 * them: a stream that stalls or breaks off half-way could otherwise neither be timed nor asked for again. Follows no
 * redirection: it could lead away from the endpoints that are allowed.
 */
public final class PatientClient extends HttpClient {

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(Redirect.NEVER)
            .version(Version.HTTP_1_1)
            .build();

    private final Politeness politeness;

    /** A client that calls as {@code politeness} says. */
    public PatientClient(Politeness politeness) {
        this.politeness = politeness;
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        HttpRequest signed = HttpRequest.newBuilder(request, (name, value) -> !name.equalsIgnoreCase("User-Agent"))
                .header("User-Agent", politeness.userAgent())
                .build();
        long deadline = System.nanoTime() + politeness.patience().toNanos();
        Duration pause = politeness.pause();
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt == politeness.attempts();
            Duration wait = pause;
            try {
                HttpResponse<byte[]> answer = once(signed, deadline);
                Duration asked = retryAfter(answer.headers());
                if (asked.compareTo(wait) > 0) wait = asked;
                if (last || !worthAnotherTry(answer.statusCode()) || tooLate(wait, deadline))
                    return new Whole<>(answer, handler);
            } catch (HttpTimeoutException e) {
                throw e;
            } catch (IOException e) {
                if (last || tooLate(wait, deadline)) throw e;
            }
            TimeUnit.NANOSECONDS.sleep(wait.toNanos());
            pause = pause.multipliedBy(2);
        }
    }

    private HttpResponse<byte[]> once(HttpRequest request, long deadline) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw late(request);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) throw failure;
            throw new IOException(e.getCause());
        }
    }

    private static boolean tooLate(Duration wait, long deadline) {
        return System.nanoTime() + wait.toNanos() >= deadline;
    }

    private static boolean worthAnotherTry(int status) {
        return status == 429 || status >= 500;
    }

    private static Duration retryAfter(HttpHeaders headers) {
        return headers.firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ZERO);
    }

    private HttpTimeoutException late(HttpRequest request) {
        return new HttpTimeoutException("no answer from " + request.uri().getHost() + " within "
                + politeness.patience().toMillis() / 1000.0 + " s");
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, BodyHandler<T> handler) {
        // The caller waits in any case; sending on its thread lets an interrupt of the query end the waiting.
        try {
            return CompletableFuture.completedFuture(send(request, handler));
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, BodyHandler<T> handler, PushPromiseHandler<T> pushed) {
        return sendAsync(request, handler);
    }

    /** An answer whose bytes are all here, handed on in the form that the caller wants. */
    private record Whole<T>(HttpResponse<byte[]> answer, T body) implements HttpResponse<T>, ResponseInfo {

        Whole(HttpResponse<byte[]> answer, BodyHandler<T> handler) {
            this(answer, Whole.<T>read(answer, handler));
        }

        private static <T> T read(HttpResponse<byte[]> answer, BodyHandler<T> handler) {
            BodySubscriber<T> subscriber = handler.apply(new Whole<>(answer, (T) null));
            subscriber.onSubscribe(new Flow.Subscription() {
                @Override
                public void request(long count) {
                    // All there is comes at once.
                }

                @Override
                public void cancel() {
                    // Nothing is under way any more.
                }
            });
            subscriber.onNext(List.of(ByteBuffer.wrap(answer.body())));
            subscriber.onComplete();
            return subscriber.getBody().toCompletableFuture().join();
        }

        @Override
        public int statusCode() {
            return answer.statusCode();
        }

        @Override
        public HttpRequest request() {
            return answer.request();
        }

        @Override
        public Optional<HttpResponse<T>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public HttpHeaders headers() {
            return answer.headers();
        }

        @Override
        public Optional<javax.net.ssl.SSLSession> sslSession() {
            return answer.sslSession();
        }

        @Override
        public java.net.URI uri() {
            return answer.uri();
        }

        @Override
        public Version version() {
            return answer.version();
        }
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return client.cookieHandler();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return client.connectTimeout();
    }

    @Override
    public Redirect followRedirects() {
        return client.followRedirects();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return client.proxy();
    }

    @Override
    public SSLContext sslContext() {
        return client.sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return client.sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return client.authenticator();
    }

    @Override
    public Version version() {
        return client.version();
    }

    @Override
    public Optional<Executor> executor() {
        return client.executor();
    }
}
