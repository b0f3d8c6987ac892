package vn.hopluu.report;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import vn.hopluu.report.audit.VerifyAuditCommand;

@SpringBootApplication
@ConfigurationPropertiesScan
class ReportService {

    static void main(String[] args) {
        if (VerifyAuditCommand.isMeant(args)) {
            System.exit(VerifyAuditCommand.run(args));
        }
        SpringApplication.run(ReportService.class, args);
    }
}
