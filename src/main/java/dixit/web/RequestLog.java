package dixit.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line for each request: what was asked and how long it took, not by whom and not with which words. */
final class RequestLog implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger("dixit.request");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            HttpServletRequest http = (HttpServletRequest) request;
            LOG.atInfo()
                    .addKeyValue("method", http.getMethod())
                    .addKeyValue("path", http.getRequestURI())
                    .addKeyValue("status", ((HttpServletResponse) response).getStatus())
                    .addKeyValue("milliseconds", (System.nanoTime() - start) / 1_000_000)
                    .log("request");
        }
    }
}
