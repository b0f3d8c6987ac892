package vn.hopluu.aggregation.access;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An issuer's keys, at the address that its description names whenever they are fetched. */
final class DiscoveredKeys implements JWKSetSource<SecurityContext> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String issuer;
    private final ResourceRetriever web;

    DiscoveredKeys(String issuer, ResourceRetriever web) {
        this.issuer = issuer;
        this.web = web;
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable SecurityContext context)
            throws KeySourceException {
        return new URLBasedJWKSetSource<SecurityContext>(address(), web).getJWKSet(evaluator, now, context);
    }

    private URL address() throws JWKSetUnavailableException {
        try {
            return keysOf(JSON.readTree(web.retrieveResource(description()).getContent()));
        } catch (IOException | RuntimeException e) {
            throw new JWKSetUnavailableException("The issuer does not describe itself", e);
        }
    }

    private URL description() throws IOException {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        return URI.create(base + "/.well-known/openid-configuration").toURL();
    }

    private URL keysOf(JsonNode description) throws IOException {
        if (!description.path("issuer").asString("").equals(issuer)) {
            throw new IOException("The description is of another issuer");
        }
        return URI.create(description.path("jwks_uri").asString("")).toURL();
    }

    @Override
    public void close() {
        // Nothing stays open.
    }
}
