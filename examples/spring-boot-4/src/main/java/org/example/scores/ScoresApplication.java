package org.example.scores;

import java.io.IOException;
import java.io.InputStream;
import org.relationalleadership.scoring.Scorer;
import org.relationalleadership.serialization.Documents;
import org.relationalleadership.serialization.RelationalLeadershipModule;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;

/** How do I score answers in a service? */
@SpringBootApplication(proxyBeanMethods = false)
public class ScoresApplication {

    /** Starts the service. */
    public static void main(String[] arguments) {
        SpringApplication.run(ScoresApplication.class, arguments);
    }

    /** Read once: a faulty instrument file stops the start, with all its faults. */
    @Bean
    Scorer scorer() throws IOException {
        try (InputStream in = new ClassPathResource("pulse.yaml").getInputStream()) {
            return Scorer.of(Documents.standard().readInstrument(in).instrument());
        }
    }

    /** A response names its instrument, so that whoever reads one has to know it. */
    @Bean
    Documents documents(Scorer scorer) {
        return Documents.standard().withInstrument(scorer.instrument());
    }

    /** Spring Boot gives its mapper every Jackson module that is a bean. */
    @Bean
    RelationalLeadershipModule relationalLeadershipModule(Documents documents) {
        return new RelationalLeadershipModule(documents);
    }
}
