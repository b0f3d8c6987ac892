package vn.hopluu.report.screening;

import java.net.InetSocketAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scanner that is set, or none. */
@Configuration(proxyBeanMethods = false)
class Scanners {

    @Bean
    VirusScanner virusScanner(ScreeningSettings settings) {
        if (settings.clamav().isBlank()) {
            return file -> new Scan.Clean();
        }
        // Resolved anew for each file: a name in a cluster moves.
        return new Clamd(() -> new InetSocketAddress(settings.host(), settings.port()), settings.clamavTimeout());
    }
}
