package dixit.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Answers addresses that nothing is served under with a page of our own, where Fuseki would show Jetty's. */
final class Addresses implements Filter {

    private static final List<String> FUSEKI = List.of("/", "/kg/*", "/$/*");

    private final List<String> served;
    private final Site site;

    /** @param served servlet patterns: an address, or {@code /folder/*} */
    Addresses(List<String> served, Site site) {
        this.served = List.copyOf(served);
        this.site = site;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        String path = http.getRequestURI();
        boolean known = FUSEKI.stream().anyMatch(pattern -> matches(pattern, path))
                || served.stream().anyMatch(pattern -> matches(pattern, path));
        if (known || !http.getMethod().equals("GET")) chain.doFilter(request, response);
        else site.notFound(http, (HttpServletResponse) response);
    }

    private static boolean matches(String pattern, String path) {
        return pattern.endsWith("/*")
                ? (path + "/").startsWith(pattern.substring(0, pattern.length() - 1))
                : path.equals(pattern);
    }
}
