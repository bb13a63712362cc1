package dixit.web;

import dixit.web.page.Messages;
import dixit.web.page.Page;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints pages: chooses the reader's language, fills the template and sends it. */
final class Frame {

    private static final String DEFAULT = "en";
    private static final String COOKIE = "lang";
    private static final int A_YEAR = 365 * 24 * 3600;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Frame.class.getClassLoader(), "dixit.web.template");
    private final Map<String, Messages> messages = Messages.all();

    /** The words of the language that the address, else the cookie, else {@code Accept-Language} asks for. */
    Messages messages(HttpServletRequest request) {
        List<String> wanted = new ArrayList<>();
        if (request.getParameter(COOKIE) != null) wanted.add(request.getParameter(COOKIE));
        for (Cookie cookie : request.getCookies() == null ? new Cookie[0] : request.getCookies()) {
            if (cookie.getName().equals(COOKIE)) wanted.add(cookie.getValue());
        }
        if (request.getHeader("Accept-Language") != null) {
            for (Locale locale : Collections.list(request.getLocales())) wanted.add(locale.getLanguage());
        }
        return wanted.stream()
                .filter(messages::containsKey)
                .findFirst()
                .map(messages::get)
                .orElse(messages.get(DEFAULT));
    }

    Page page(HttpServletRequest request, String title, List<Page.Alternate> alternates, String jsonLd) {
        StringBuilder query = new StringBuilder();
        for (String part : request.getQueryString() == null
                ? new String[0]
                : request.getQueryString().split("&")) {
            if (!part.isEmpty() && !part.startsWith(COOKIE + "="))
                query.append(query.isEmpty() ? "" : "&").append(part);
        }
        return new Page(messages(request), title, request.getRequestURI(), query.toString(), alternates, jsonLd);
    }

    /** Sends a page; {@code values} are the template's further parameters, by name. */
    void send(
            HttpServletRequest request,
            HttpServletResponse response,
            String template,
            Page page,
            Map<String, Object> values)
            throws IOException {
        if (request.getParameter(COOKIE) != null) {
            Cookie cookie = new Cookie(COOKIE, page.t().language());
            cookie.setPath("/");
            cookie.setMaxAge(A_YEAR);
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
        Map<String, Object> parameters = new HashMap<>(values);
        parameters.put("page", page);
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(template + ".jte", parameters, output);
        response.addHeader("Vary", "Accept-Language, Cookie");
        response.setHeader("Content-Language", page.t().language());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
        output.writeTo(bytes);
        EntityTag.send(request, response, "text/html; charset=utf-8", bytes.toByteArray());
    }

    /** Each parameter once; a name given twice counts the first time. */
    static Map<String, String> parameters(HttpServletRequest request) {
        Map<String, String> parameters = new HashMap<>();
        request.getParameterMap().forEach((name, all) -> parameters.put(name, all[0]));
        return parameters;
    }
}
