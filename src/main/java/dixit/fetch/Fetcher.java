package dixit.fetch;

import dixit.article.Metadata;
import dixit.article.Unreached;
import dixit.article.UnreadableArticle;
import dixit.source.Document;
import dixit.source.Web;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/**
 * Fetches over HTTP. Each connection, that of a redirect too, goes to the very address that the guard has checked: a name
 * that leads elsewhere the second time it is asked for (DNS rebinding) gains nothing. No proxy, no cookies.
 */
public final class Fetcher implements Web, AutoCloseable {

    private final Manners manners;
    private final DnsResolver names;
    private final HostPace pace;
    private CloseableHttpClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "fetch deadlines");
        thread.setDaemon(true);
        return thread;
    });

    /** A fetcher that connects to what {@code guard} allows. */
    public Fetcher(AddressGuard guard, Manners manners) {
        this(guard, manners, InetAddress::getAllByName);
    }

    /** How names become addresses. */
    @FunctionalInterface
    interface Names {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    Fetcher(AddressGuard guard, Manners manners, Names names) {
        this.manners = manners;
        this.pace = new HostPace(manners.pause());
        this.names = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return guard.checked(host, names.resolve(host));
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    /** Made when something is fetched: most runs only read files. */
    private synchronized CloseableHttpClient client() {
        if (client != null) return client;
        Timeout answering = Timeout.of(manners.answering());
        client = HttpClients.custom()
                .setUserAgent(manners.userAgent())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxLineLength(16_384)
                                        .setMaxHeaderCount(200)
                                        .build())
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(manners.connecting()))
                                .setSocketTimeout(answering)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(answering).build())
                .build();
        return client;
    }

    /** Fetches as this does, but only what robots.txt allows and with a pause between requests to one host. */
    public PoliteWeb polite() {
        return new PoliteWeb(this, new Robots(this, manners), pace, manners);
    }

    @Override
    public Document fetch(URI address) throws UnreadableArticle {
        try {
            return document(address, get(address, Map.of()));
        } catch (IOException e) {
            throw unreadable(address, e);
        }
    }

    /** {@code answer} as a document. */
    static Document document(URI asked, Answer answer) throws UnreadableArticle {
        if (answer.status() != 200) {
            throw new Unreached(
                    asked.toString(), "the server answered " + answer.status() + "; check the address, or try later.");
        }
        String path = Optional.ofNullable(answer.address().getPath()).orElse("");
        return new Document(
                asked.toString(),
                path.substring(path.lastIndexOf('/') + 1),
                Optional.of(answer.address()),
                answer.header("content-type"),
                Metadata.NONE,
                Document.buffered(new ByteArrayInputStream(answer.body())));
    }

    static UnreadableArticle unreadable(URI address, IOException e) {
        if (e instanceof ForbiddenAddress || e instanceof RefusedAnswer) {
            return new Unreached(address.toString(), e.getMessage());
        }
        String message = e instanceof UnknownHostException
                ? "its host is not known"
                : e.getMessage() == null
                        ? e.getClass().getSimpleName()
                        : e.getMessage().replaceAll("\\s+", " ");
        return new Unreached(
                address.toString(), "it cannot be fetched (" + message + "); check the address, or try later.");
    }

    /**
     * The answer to a GET request, redirects followed.
     *
     * @param headers to send beside the usual ones
     * @throws IOException when there is none in time, it is too large, or an address may not be connected to
     */
    public Answer get(URI address, Map<String, String> headers) throws IOException {
        return get(address, headers, next -> {});
    }

    /** What is done before each request, that of a redirect too. */
    @FunctionalInterface
    interface Before {
        /** @throws IOException when the request may not be sent */
        void request(URI address) throws IOException;
    }

    Answer get(URI address, Map<String, String> headers, Before before) throws IOException {
        client(); // Made before the clock starts.
        long left = manners.answering().toNanos();
        URI at = address;
        for (int redirects = 0; ; redirects++) {
            check(at);
            before.request(at);
            long start = System.nanoTime();
            Answer answer = once(at, headers, start + left);
            left -= System.nanoTime() - start;
            Optional<String> location = answer.header("location");
            if (!List.of(301, 302, 303, 307, 308).contains(answer.status()) || location.isEmpty()) return answer;
            if (redirects == manners.redirects()) {
                throw new RefusedAnswer("it redirects more than " + manners.redirects() + " times; leave it out.");
            }
            try {
                at = at.resolve(location.get().strip().replace(" ", "%20"));
            } catch (IllegalArgumentException e) {
                throw new RefusedAnswer("it redirects to what is no address; leave it out.");
            }
        }
    }

    private static void check(URI address) throws RefusedAnswer {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.matches("https?") || address.getHost() == null) {
            throw new RefusedAnswer("only http and https addresses are fetched; give one of these.");
        }
        if (address.getUserInfo() != null) {
            throw new RefusedAnswer("the address holds a user name or password; leave them out.");
        }
    }

    private Answer once(URI address, Map<String, String> headers, long deadline) throws IOException {
        HttpGet request = new HttpGet(address);
        headers.forEach(request::setHeader);
        request.setHeader(
                "Accept", "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, */*;q=0.5");
        boolean[] late = new boolean[1];
        ScheduledFuture<?> end = deadlines.schedule(
                () -> {
                    late[0] = true;
                    request.cancel();
                },
                Math.max(0, deadline - System.nanoTime()),
                TimeUnit.NANOSECONDS);
        try {
            return client().execute(request, answer -> read(address, request, answer));
        } catch (ForbiddenAddress | RefusedAnswer e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            if (late[0])
                throw new IOException(
                        "no whole answer within " + manners.answering().toSeconds() + " s", e);
            if (e instanceof IOException fault) throw fault;
            throw new IOException(e.getMessage(), e);
        } finally {
            end.cancel(false);
        }
    }

    private Answer read(URI address, HttpGet request, ClassicHttpResponse answer) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : answer.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        HttpEntity entity = answer.getEntity();
        if (entity == null) return new Answer(address, answer.getCode(), headers, new byte[0]);
        InputStream in = entity.getContent();
        byte[] body = in.readNBytes(manners.largest() + 1);
        if (body.length > manners.largest()) {
            request.cancel();
            throw new RefusedAnswer(String.format(
                    Locale.ROOT, "it has more than %,d bytes; download it and give the file.", manners.largest()));
        }
        return new Answer(address, answer.getCode(), headers, body);
    }

    @Override
    public synchronized void close() {
        deadlines.shutdownNow();
        if (client == null) return;
        try {
            client.close();
        } catch (IOException e) {
            // Nothing is under way any more.
        }
    }
}
