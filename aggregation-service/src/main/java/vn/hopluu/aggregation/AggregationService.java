package vn.hopluu.aggregation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
class AggregationService {

    static void main(String[] args) {
        SpringApplication.run(AggregationService.class, args);
    }
}
