package vn.hopluu.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.reactive.ReactiveOAuth2ResourceServerWebSecurityAutoConfiguration;

// Its chain, which guards every path, would stand behind ours, which guards the API: sign-in and portal are open.
@SpringBootApplication(exclude = ReactiveOAuth2ResourceServerWebSecurityAutoConfiguration.class)
@ConfigurationPropertiesScan
class Gateway {

    static void main(String[] args) {
        SpringApplication.run(Gateway.class, args);
    }
}
