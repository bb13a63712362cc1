package dixit.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * How large a request may be: what anybody may send is small, what is written with credentials may be large. A body that says
 * how long it is is refused before it is read; of another no more is read than may be.
 */
final class RequestLimits implements Filter {

    static final long OPEN = 1 << 20;
    static final long WRITING = 16L << 30;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        String path = http.getRequestURI();
        long most = path.startsWith("/kg/update") || path.startsWith("/kg/data") ? WRITING : OPEN;
        if (http.getContentLengthLong() > most) {
            refuse((HttpServletResponse) response, most);
            return;
        }
        if (http.getContentLengthLong() >= 0) chain.doFilter(request, response);
        else chain.doFilter(new Limited(http, most), response);
    }

    private static void refuse(HttpServletResponse response, long most) throws IOException {
        response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        response.setContentType("text/plain; charset=utf-8");
        response.getOutputStream()
                .write(("A request here has at most " + most + " bytes; send less at a time.\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** A request whose body ends with an error where it is too long. */
    private static final class Limited extends HttpServletRequestWrapper {
        private final long most;

        Limited(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), most);
        }
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream body;
        private long left;

        Counted(ServletInputStream body, long most) {
            this.body = body;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = body.read();
            if (read >= 0) count(1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = body.read(buffer, offset, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) throw new IOException("the request is larger than it may be");
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
