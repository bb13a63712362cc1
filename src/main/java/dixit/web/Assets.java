package dixit.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** Style, icon and scripts. All of them come with the program: no request of a reader's browser leaves the machine. */
final class Assets extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final String WEBJARS = "/META-INF/resources/webjars/";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String STYLE = "text/css; charset=utf-8";

    private record Asset(String resource, String type) {}

    private static final Map<String, Asset> ASSETS = Map.of(
            "/style.css", new Asset("/web/style.css", STYLE),
            "/icon.svg", new Asset("/web/icon.svg", "image/svg+xml"),
            "/assets/editor.js", new Asset("/web/editor.js", SCRIPT),
            "/assets/network.js", new Asset("/web/network.js", SCRIPT),
            "/assets/yasgui.min.js", new Asset(WEBJARS + "zazuko__yasgui/4.5.0/build/yasgui.min.js", SCRIPT),
            "/assets/yasgui.min.css", new Asset(WEBJARS + "zazuko__yasgui/4.5.0/build/yasgui.min.css", STYLE),
            "/assets/cytoscape.min.js", new Asset(WEBJARS + "cytoscape/3.33.1/dist/cytoscape.min.js", SCRIPT));

    static final List<String> PATHS = ASSETS.keySet().stream().sorted().toList();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Asset asset = ASSETS.get(request.getRequestURI());
        byte[] bytes;
        try (InputStream in = Assets.class.getResourceAsStream(asset.resource())) {
            if (in == null) throw new IllegalStateException("not packaged: " + asset.resource());
            bytes = in.readAllBytes();
        }
        response.setHeader("Cache-Control", "max-age=3600");
        EntityTag.send(request, response, asset.type(), bytes);
    }

    /** Echoes a request's headers, credentials among them: no page needs it (RFC 9110, 9.3.8). */
    @Override
    protected void doTrace(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
}
