package vn.hopluu.report;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
class ReportService {

    static void main(String[] args) {
        SpringApplication.run(ReportService.class, args);
    }
}
