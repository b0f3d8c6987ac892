package vn.hopluu.report.catalog;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says beyond the operations; the same wherever the service listens. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI reportServiceApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Hợp Lưu: reports")
                        .version("1")
                        .description(
                                "Form templates, periods, obligations, and the life of a report. Every refusal is a"
                                        + " problem detail (RFC 9457) in Vietnamese or English, by Accept-Language."))
                .servers(List.of(new Server().url("/")));
    }
}
