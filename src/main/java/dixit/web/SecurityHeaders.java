package dixit.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Headers that keep article text from becoming code in a reader's browser, whatever a page prints. */
final class SecurityHeaders implements Filter {

    private static final String POLICY =
            "default-src 'none'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; style-src 'self'";

    /**
     * Two pages have scripts, which come with the program; no text of an article is printed into them. Each script brings one
     * style sheet of its own, allowed by its hash (CSP Level 3, 2.3.1), so that no other can be brought in.
     */
    private static String scripts(String path) {
        return switch (path) {
            case "/network" -> " 'sha256-pgvDUBa4IjFA2yuSJ2cqcyxmNYJMborsd0ORcRv9vw8='; script-src 'self'";
            case "/sparql" ->
                " 'sha256-zCK2EVMoPc04mRF/g5CotUvxbJPWS+8V0b+s9ptqQIk='; script-src 'self'; connect-src 'self'";
            default -> "";
        };
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse http = (HttpServletResponse) response;
        http.setHeader("Content-Security-Policy", POLICY + scripts(((HttpServletRequest) request).getRequestURI()));
        http.setHeader("X-Content-Type-Options", "nosniff");
        http.setHeader("Referrer-Policy", "no-referrer");
        http.setHeader("X-Frame-Options", "DENY");
        chain.doFilter(request, response);
    }
}
