package vn.hopluu.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
class Gateway {

    static void main(String[] args) {
        SpringApplication.run(Gateway.class, args);
    }
}
