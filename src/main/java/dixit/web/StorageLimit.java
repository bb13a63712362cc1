package dixit.web;

import dixit.store.EmbeddedStore;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Takes nothing more to write where the disk is nearly full: status 507 (RFC 4918, 11.5), which a loader takes for a store that is away. */
final class StorageLimit implements Filter {

    private static final int INSUFFICIENT_STORAGE = 507;

    private final EmbeddedStore store;

    StorageLimit(EmbeddedStore store) {
        this.store = store;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> shortage = writes((HttpServletRequest) request) ? store.shortage() : Optional.empty();
        if (shortage.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        HttpServletResponse refusal = (HttpServletResponse) response;
        refusal.setStatus(INSUFFICIENT_STORAGE);
        refusal.setContentType("text/plain; charset=utf-8");
        refusal.getOutputStream().write((shortage.get() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static boolean writes(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.startsWith("/kg/update")) return true;
        return path.startsWith("/kg/data") && !request.getMethod().matches("GET|HEAD|OPTIONS|DELETE");
    }
}
