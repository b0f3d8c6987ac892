package vn.hopluu.org;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
class OrgService {

    static void main(String[] args) {
        SpringApplication.run(OrgService.class, args);
    }
}
